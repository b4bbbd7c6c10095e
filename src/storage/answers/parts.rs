//! The nested parts of written answers, each beside its domain type. Checks no range: `ranges` does.

use crate::domain::sorted::Map;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::domain::answers::{
    Activity, Clearance, Habits, Job, PainAnswers, Readings, StatedCondition, WantedActivity,
};
use crate::domain::content::{FromContent, Reader};
use crate::domain::id::ConditionId;
use crate::domain::site::{Quality, Region, Side, Site, SitePain};
use crate::domain::time::Date;
use crate::domain::written::ToContent;
use crate::form;

/// One marked site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SiteV1 {
    pub site: Site,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<u16>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quality: Vec<Quality>,
}

form! {
    SiteV1 { site } or blank { side, pain, quality }
}

/// A condition the person states: its id, or its id with the sites it is limited to.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct StatedV1 {
    pub id: ConditionId,
    pub sites: Option<Vec<Site>>,
}

/// A clearance; `whole` stands for everything.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ClearanceV1 {
    pub site: Region,
    pub date: Date,
}

form! {
    ClearanceV1 { site, date }
}

/// Something the person wants to do again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct WantedV1 {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ability: Option<u16>,
}

form! {
    WantedV1 { name } or blank { ability }
}

macro_rules! numbers_form {
    ($(#[$meta:meta])* $name:ident of $domain:ident { $($field:ident,)+ } $(and { $($other:ident: $type:ty,)+ })?) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(default)]
        #[allow(missing_docs)]
        pub struct $name {
            $(#[serde(skip_serializing_if = "Option::is_none")] pub $field: Option<u16>,)+
            $($(#[serde(skip_serializing_if = "Option::is_none")] pub $other: Option<$type>,)+)?
        }

        form! {
            $name {} or blank { $($field,)+ $($($other,)+)? }
        }

        impl $name {
            /// The form of these answers; none when nothing was given.
            pub(super) fn of(given: &$domain) -> Option<Self> {
                let form = Self {
                    $($field: given.$field.map(u16::from),)+
                    $($($other: given.$other.clone(),)+)?
                };
                (form != Self::default()).then_some(form)
            }

            pub(super) fn domain(self) -> $domain {
                $domain {
                    $($field: narrow(self.$field),)+
                    $($($other: self.$other,)+)?
                }
            }
        }
    };
}

numbers_form! {
    /// Pain of the last 7 days.
    PainV1 of PainAnswers { now, average, worst, }
}

numbers_form! {
    /// How the days look.
    HabitsV1 of Habits { sit_hours, screen_hours, stress, sleep, } and { job: Job, sports: Vec<String>, }
}

numbers_form! {
    /// Numbers read off something.
    ReadingsV1 of Readings { systolic, diastolic, weeks_pregnant, weeks_since_birth, weeks_since_surgery, }
}

numbers_form! {
    /// The exercise vital sign.
    ActivityV1 of Activity { days, minutes, strength_days, }
}

/// A number in the width the domain keeps it in. The ranges were checked before, so nothing is lost.
pub(super) fn narrow<N: TryFrom<u16>>(number: Option<u16>) -> Option<N> {
    number.and_then(|number| N::try_from(number).ok())
}

impl From<&SitePain> for SiteV1 {
    fn from(marked: &SitePain) -> Self {
        Self {
            site: marked.site,
            side: marked.side,
            pain: marked.pain.map(u16::from),
            quality: marked.quality.clone(),
        }
    }
}

impl From<SiteV1> for SitePain {
    fn from(form: SiteV1) -> Self {
        Self {
            site: form.site,
            side: form.side,
            pain: narrow(form.pain),
            quality: form.quality,
        }
    }
}

impl From<&StatedCondition> for StatedV1 {
    fn from(stated: &StatedCondition) -> Self {
        Self {
            id: stated.id.clone(),
            sites: stated.sites.clone(),
        }
    }
}

impl From<StatedV1> for StatedCondition {
    fn from(form: StatedV1) -> Self {
        Self {
            id: form.id,
            sites: form.sites,
        }
    }
}

impl From<&Clearance> for ClearanceV1 {
    fn from(clearance: &Clearance) -> Self {
        Self {
            site: clearance.site.map_or(Region::Whole, Region::from),
            date: clearance.date,
        }
    }
}

impl From<ClearanceV1> for Clearance {
    fn from(form: ClearanceV1) -> Self {
        Self {
            site: form.site.site(),
            date: form.date,
        }
    }
}

impl From<&WantedActivity> for WantedV1 {
    fn from(wanted: &WantedActivity) -> Self {
        Self {
            name: wanted.name.clone(),
            ability: wanted.ability.map(u16::from),
        }
    }
}

impl From<WantedV1> for WantedActivity {
    fn from(form: WantedV1) -> Self {
        Self {
            name: form.name,
            ability: narrow(form.ability),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct StatedWithSites {
    id: ConditionId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sites: Option<Vec<Site>>,
}

form! {
    StatedWithSites { id } or blank { sites }
}

impl FromContent for StatedV1 {
    fn read(value: &Value, at: &mut Reader) -> Self {
        if value.is_object() {
            let table = StatedWithSites::read(value, at);
            Self {
                id: table.id,
                sites: table.sites,
            }
        } else {
            Self {
                id: ConditionId::read(value, at),
                sites: None,
            }
        }
    }
}

impl ToContent for StatedV1 {
    fn write(&self) -> Value {
        match &self.sites {
            None => self.id.write(),
            sites => StatedWithSites {
                id: self.id.clone(),
                sites: sites.clone(),
            }
            .write(),
        }
    }
}

impl Serialize for StatedV1 {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.sites {
            None => self.id.serialize(to),
            sites => StatedWithSites {
                id: self.id.clone(),
                sites: sites.clone(),
            }
            .serialize(to),
        }
    }
}

impl<'de> Deserialize<'de> for StatedV1 {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        // Not an untagged enum: that would forget which key was wrong.
        struct IdOrTable;
        impl<'de> Visitor<'de> for IdOrTable {
            type Value = StatedV1;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a condition id, or an object with `id` and `sites`")
            }

            fn visit_str<E: Error>(self, id: &str) -> Result<StatedV1, E> {
                Ok(StatedV1 {
                    id: id.into(),
                    sites: None,
                })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<StatedV1, A::Error> {
                let table = StatedWithSites::deserialize(MapAccessDeserializer::new(map))?;
                Ok(StatedV1 {
                    id: table.id,
                    sites: table.sites,
                })
            }
        }
        from.deserialize_any(IdOrTable)
    }
}

/// A map in which no key stands twice: a second answer to the same question must not hide the first.
pub(super) fn each_key_once<'de, D, K, V>(from: D) -> Result<Option<Map<K, V>>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord + fmt::Display,
    V: Deserialize<'de>,
{
    struct EachKeyOnce<K, V>(PhantomData<(K, V)>);
    impl<'de, K, V> Visitor<'de> for EachKeyOnce<K, V>
    where
        K: Deserialize<'de> + Ord + fmt::Display,
        V: Deserialize<'de>,
    {
        type Value = Option<Map<K, V>>;

        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str("an object")
        }

        fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut found = Map::new();
            while let Some(key) = map.next_key::<K>()? {
                if found.contains_key(&key) {
                    map.next_value::<IgnoredAny>()?;
                    return Err(A::Error::custom(format!("`{key}` stands twice")));
                }
                let value = map.next_value()?;
                found.insert(key, value);
            }
            Ok(Some(found))
        }
    }
    from.deserialize_any(EachKeyOnce(PhantomData))
}
