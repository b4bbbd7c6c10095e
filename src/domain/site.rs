//! Parts of the body, sides, and how pain there feels. The map that draws them is elsewhere.

use crate::slugs;

slugs! {
    /// A part of the body a person can mark. Source: answers.md, SITE.
    Site {
        Head = "head",
        Jaw = "jaw",
        Neck = "neck",
        Shoulder = "shoulder",
        UpperBack = "upper-back",
        Chest = "chest",
        Elbow = "elbow",
        WristHand = "wrist-hand",
        LowBack = "low-back",
        Abdomen = "abdomen",
        Hip = "hip",
        Thigh = "thigh",
        Knee = "knee",
        LowerLeg = "lower-leg",
        AnkleFoot = "ankle-foot",
    }
}

slugs! {
    /// Where an exercise works: a site, or the whole body.
    Region {
        Whole = "whole",
        Head = "head",
        Jaw = "jaw",
        Neck = "neck",
        Shoulder = "shoulder",
        UpperBack = "upper-back",
        Chest = "chest",
        Elbow = "elbow",
        WristHand = "wrist-hand",
        LowBack = "low-back",
        Abdomen = "abdomen",
        Hip = "hip",
        Thigh = "thigh",
        Knee = "knee",
        LowerLeg = "lower-leg",
        AnkleFoot = "ankle-foot",
    }
}

impl Site {
    /// Whether there is one on the left and one on the right. The others reach across the middle.
    #[must_use]
    pub const fn is_paired(self) -> bool {
        matches!(
            self,
            Self::Shoulder
                | Self::Elbow
                | Self::WristHand
                | Self::Hip
                | Self::Thigh
                | Self::Knee
                | Self::LowerLeg
                | Self::AnkleFoot
        )
    }
}

impl From<Site> for Region {
    fn from(site: Site) -> Self {
        // The lists stand in the same order, `whole` first.
        Region::ALL
            .get(site as usize + 1)
            .copied()
            .unwrap_or(Region::Whole)
    }
}

impl Region {
    /// The site of that name; none for the whole body.
    #[must_use]
    pub fn site(self) -> Option<Site> {
        Site::ALL
            .iter()
            .copied()
            .find(|site| Region::from(*site) == self)
    }
}

slugs! {
    /// The side of the body a pain is on.
    Side { Left = "left", Right = "right", Both = "both", Middle = "middle", }
}

slugs! {
    /// How a pain feels, in the person's words. Source: answers.md, QUALITY.
    Quality {
        Aching = "aching",
        Dull = "dull",
        Sharp = "sharp",
        Burning = "burning",
        Stabbing = "stabbing",
        Throbbing = "throbbing",
        Tingling = "tingling",
        Cramping = "cramping",
        Electric = "electric",
        Stiff = "stiff",
    }
}

/// One marked site. `pain` is 0 to 10.
#[derive(Clone, Debug, PartialEq)]
pub struct SitePain {
    /// The part of the body.
    pub site: Site,
    /// The side; none was given yet when empty.
    pub side: Option<Side>,
    /// How strong, 0 to 10.
    pub pain: Option<u8>,
    /// How it feels.
    pub quality: Vec<Quality>,
}
