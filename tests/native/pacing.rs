//! Pacing and graded exposure, row by row of part 6.5.

use proptest::prelude::*;
use tend::domain::answers::{StatedCondition, WantedActivity};
use tend::domain::diary::{ActivityMinutes, Entry};
use tend::domain::id::ConditionId;
use tend::domain::moment::Moment;
use tend::domain::pacing::{
    BoomAndBust, PacingNumbers, PacingOffers, QuotaBecause, QuotaWeek, Start, Walk, boom_and_bust,
    quota, walk,
};
use tend::domain::site::Site;

use crate::people::{person, rules, today};
use crate::recommend::generate::cases;
use crate::recommend::plan;

fn numbers() -> &'static PacingNumbers {
    &rules().pacing
}

#[test]
fn the_first_quota_is_below_what_went_well_on_three_days() {
    let careful = Start::Careful(ConditionId::from("FIBRO"));
    let rows: [(&[u16], &Start, Option<u16>); 7] = [
        (&[600, 600], &Start::Usual, None),
        (&[600, 600, 600], &Start::Usual, Some(480)),
        (&[600, 600, 600], &careful, Some(300)),
        (&[600, 600, 600], &Start::BoomAndBust, Some(300)),
        (&[10, 5, 6], &Start::Usual, Some(5)),
        (&[1, 0, 0], &Start::Usual, Some(1)),
        (&[0, 0, 0], &Start::Usual, None),
    ];
    for (tries, start, expected) in rows {
        assert_eq!(
            numbers().first_quota(tries, start),
            expected,
            "{tries:?} {start:?}"
        );
    }
}

fn week(met: u32) -> QuotaWeek {
    QuotaWeek { planned: 5, met }
}

#[test]
fn a_quota_goes_by_the_clock_of_weeks() {
    type Row = (u16, &'static [u32], bool, (u16, QuotaBecause));
    use QuotaBecause::{Envelope, First, Held, NotYetAStep, Raised};
    let rows: [Row; 8] = [
        (300, &[], false, (300, First)),
        (300, &[5], false, (330, Raised)),
        (300, &[4], false, (330, Raised)),
        (300, &[3], false, (300, Held)),
        (300, &[5, 3, 5], false, (363, Raised)),
        (5, &[5], false, (5, NotYetAStep)),
        (5, &[5, 5], false, (6, Raised)),
        (300, &[5, 5, 5], true, (300, Envelope)),
    ];
    for (first, met, is_envelope, expected) in rows {
        let weeks: Vec<QuotaWeek> = met.iter().map(|met| week(*met)).collect();
        assert_eq!(
            quota(numbers(), first, &weeks, is_envelope),
            expected,
            "{first} {met:?}"
        );
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_week_never_adds_more_than_a_tenth_and_never_takes_away(first in 1..2_000u16, met in prop::collection::vec(0..=5u32, 0..20)) {
        let weeks: Vec<QuotaWeek> = met.iter().map(|met| week(*met)).collect();
        for at in 1..=weeks.len() {
            let (before, _) = quota(numbers(), first, &weeks[..at - 1], false);
            let (after, _) = quota(numbers(), first, &weeks[..at], false);
            prop_assert!(after >= before);
            // A small quota rises by one whole step when the tenths of some weeks make one.
            prop_assert!(u32::from(after) * 10 <= u32::from(before) * 11 + 11);
        }
    }
}

#[test]
fn a_full_day_and_an_empty_one_soon_after_are_boom_and_bust() {
    type Row = (&'static [u32], Option<(i32, i32)>);
    let rows: [Row; 6] = [
        (&[20, 20, 20, 20, 40, 5], Some((4, 5))),
        (&[20, 20, 20, 20, 40, 20, 5], Some((4, 6))),
        (&[20, 20, 20, 20, 30, 5], None),
        (&[20, 20, 20, 20, 40, 10], None),
        (&[20, 20, 20, 20, 40, 20, 20, 5], None),
        (&[20, 20, 60, 0], None),
    ];
    for (minutes, expected) in rows {
        let days: Vec<_> = (0..)
            .zip(minutes)
            .map(|(at, one)| (today().plus(at), *one))
            .collect();
        let found = boom_and_bust(numbers(), &days);
        let expected = expected.map(|(boom, bust)| BoomAndBust {
            boom: today().plus(boom),
            bust: today().plus(bust),
        });
        assert_eq!(found, expected, "{minutes:?}");
    }
}

#[test]
fn what_the_person_named_is_offered_with_its_reason() {
    let mut answers = person(Site::LowBack);
    assert_eq!(plan(&answers).pacing, Default::default());
    answers.activities = Some(vec![WantedActivity {
        name: "gardening".to_owned(),
        ability: Some(4),
    }]);
    answers.fear = Some(7);
    let rows = [
        (None, 80, false, true),
        (Some("FIBRO"), 50, false, true),
        (Some("PEM"), 80, true, false),
    ];
    for (condition, percent, is_envelope, has_ladder) in rows {
        answers.conditions = condition.map(|id| {
            vec![StatedCondition {
                id: id.into(),
                sites: None,
            }]
        });
        let pacing = plan(&answers).pacing;
        let one = &pacing.activities[0];
        assert_eq!((one.name.as_str(), one.percent), ("gardening", percent));
        assert_eq!(one.is_envelope, is_envelope);
        assert_eq!(one.because.len(), usize::from(condition.is_some()));
        assert_eq!(pacing.fear_ladder.is_some(), has_ladder, "{condition:?}");
    }
}

/// Walks so many days before today, in minutes.
fn walked(days: &[(i32, u16)]) -> Vec<Entry> {
    let moment = Moment {
        at: 0,
        offset_min: 0,
    };
    let entry = |(ago, minutes): &(i32, u16)| {
        let mut entry = Entry::blank(moment, today().plus(-ago));
        entry.activities = vec![ActivityMinutes {
            kind: "walking".into(),
            minutes: *minutes,
        }];
        entry
    };
    days.iter().map(entry).collect()
}

#[test]
fn the_walking_quota_comes_from_the_diary_and_goes_by_whole_weeks() {
    use QuotaBecause::{First, Held, Raised};
    type Row = (&'static [(i32, u16)], Option<u16>, usize, QuotaBecause);
    let rows: [Row; 9] = [
        (&[], None, 0, First),
        (&[(2, 20), (1, 20)], None, 2, First),
        (&[(3, 20), (2, 20), (1, 20)], Some(16), 3, First),
        // A day without a walk is a gap and no try.
        (&[(3, 20), (2, 0), (1, 20)], None, 2, First),
        // A week kept raises, by a tenth; here from 16 to 17.6.
        (
            &[(12, 20), (11, 20), (10, 20), (9, 16), (7, 16), (5, 17)],
            Some(17),
            3,
            Raised,
        ),
        // Too few days, too little and far too much do not.
        (
            &[(12, 20), (11, 20), (10, 20), (9, 16), (7, 16)],
            Some(16),
            3,
            Held,
        ),
        (
            &[(12, 20), (11, 20), (10, 20), (9, 16), (7, 16), (5, 10)],
            Some(16),
            3,
            Held,
        ),
        (
            &[(12, 20), (11, 20), (10, 20), (9, 16), (7, 16), (5, 60)],
            Some(16),
            3,
            Held,
        ),
        // After a long break it begins anew.
        (&[(60, 20), (59, 20), (58, 20), (1, 10)], None, 1, First),
    ];
    let offers = PacingOffers::default();
    for (days, minutes, tries, because) in rows {
        let entries = walked(days);
        let found = walk(numbers(), &offers, [].iter(), entries.iter(), today());
        let expected = Walk {
            minutes,
            tries,
            start: Start::Usual,
            because,
        };
        assert_eq!(found, Some(expected), "{days:?}");
    }
}

#[test]
fn half_for_boom_and_bust_and_nothing_within_an_energy_limit() {
    let entries = walked(&[(6, 20), (5, 20), (4, 20), (3, 60), (2, 5)]);
    let of = |offers: &PacingOffers| walk(numbers(), offers, [].iter(), entries.iter(), today());
    let found = of(&PacingOffers::default()).unwrap();
    assert_eq!((found.minutes, found.start), (Some(10), Start::BoomAndBust));
    let within = PacingOffers {
        is_envelope: true,
        ..PacingOffers::default()
    };
    assert_eq!(of(&within), None);
}
