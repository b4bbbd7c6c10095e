//! Pacing and graded exposure, row by row of part 6.5.

use proptest::prelude::*;
use tend::domain::answers::{StatedCondition, WantedActivity};
use tend::domain::id::ConditionId;
use tend::domain::pacing::{
    BoomAndBust, Exposure, Feared, PacingNumbers, QuotaBecause, QuotaWeek, Start, boom_and_bust,
    next_exposure, quota,
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
    type Row = (&'static [u16], Option<(i32, i32)>);
    let rows: [Row; 6] = [
        (&[20, 20, 20, 20, 40, 5], Some((4, 5))),
        (&[20, 20, 20, 20, 40, 20, 5], Some((4, 6))),
        (&[20, 20, 20, 20, 30, 5], None),
        (&[20, 20, 20, 20, 40, 10], None),
        (&[20, 20, 20, 20, 40, 20, 20, 5], None),
        (&[20, 20, 20, 60, 0], None),
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
fn a_ladder_begins_with_the_least_feared_and_ends_when_fear_has_fallen() {
    let feared = |fear, after: &[u8]| Feared {
        name: "bending".to_owned(),
        fear,
        after: after.to_vec(),
    };
    let rehearse = || Exposure::Rehearse("MND03".into());
    let rows = [
        (
            vec![feared(8, &[]), feared(3, &[]), feared(1, &[])],
            Some((1, rehearse())),
        ),
        (
            vec![feared(8, &[]), feared(3, &[3])],
            Some((1, Exposure::Easier)),
        ),
        (
            vec![feared(8, &[]), feared(3, &[3, 2])],
            Some((1, Exposure::Itself)),
        ),
        (vec![feared(8, &[]), feared(3, &[1])], Some((0, rehearse()))),
        (
            vec![feared(8, &[]), feared(3, &[3, 3, 3])],
            Some((0, rehearse())),
        ),
        (vec![feared(8, &[6]), feared(1, &[])], None),
        (vec![], None),
    ];
    for (ladder, expected) in rows {
        assert_eq!(next_exposure(numbers(), &ladder), expected, "{ladder:?}");
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
