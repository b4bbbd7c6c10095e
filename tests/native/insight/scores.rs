//! Questionnaires against the smallest change that matters.

use tend::domain::answers::{Answers, WantedActivity};
use tend::domain::instrument::{Answered, Instrument, InstrumentKind};
use tend::insight::scores::{Score, Weighed, course};

use super::{FIRST, at_hour};

fn asked(kind: InstrumentKind, day: i32, values: &[Option<u16>]) -> Instrument {
    let keys = ["pain", "enjoyment", "activity"];
    let answers = keys.iter().zip(values).map(|(key, value)| Answered {
        key: (*key).to_owned(),
        value: *value,
    });
    Instrument {
        written: at_hour(FIRST.plus(day), 12),
        day: FIRST.plus(day),
        kind,
        answers: answers.collect(),
    }
}

#[test]
fn a_score_has_to_move_by_what_matters() {
    let rows = [
        (
            Score::Peg,
            InstrumentKind::Peg,
            [6, 6, 6],
            [5, 5, 4],
            Weighed::Same,
        ),
        (
            Score::Peg,
            InstrumentKind::Peg,
            [6, 6, 6],
            [5, 4, 4],
            Weighed::Better,
        ),
        (
            Score::Peg,
            InstrumentKind::Peg,
            [3, 3, 3],
            [5, 5, 5],
            Weighed::Worse,
        ),
        (
            Score::Activities,
            InstrumentKind::Activities,
            [3, 3, 3],
            [5, 5, 5],
            Weighed::Better,
        ),
        (
            Score::Activities,
            InstrumentKind::Activities,
            [6, 6, 6],
            [5, 4, 4],
            Weighed::Same,
        ),
    ];
    for (score, kind, first, last, expected) in rows {
        let list = [
            asked(kind, 30, &last.map(Some)),
            asked(kind, 0, &first.map(Some)),
        ];
        let found = course(score, None, list.iter()).unwrap();
        assert_eq!(found.weighed, expected, "{first:?} {last:?}");
        assert_eq!(found.points.len(), 2);
    }
}

#[test]
fn a_questionnaire_with_a_gap_has_no_score_and_the_intake_comes_first() {
    let list = [
        asked(InstrumentKind::Peg, 7, &[Some(1), None, Some(1)]),
        asked(InstrumentKind::Peg, 14, &[Some(4), Some(4), Some(4)]),
        asked(InstrumentKind::Phq4, 14, &[Some(0), Some(0), Some(0)]),
    ];
    let intake = Some((FIRST, 7.0));
    let found = course(Score::Peg, intake, list.iter()).unwrap();
    assert_eq!(found.points, [(FIRST, 7.0), (FIRST.plus(14), 4.0)]);
    assert_eq!(course(Score::Peg, None, [].iter()), None);
}

#[test]
fn the_intake_gives_a_score_when_nothing_is_missing() {
    let mut answers = Answers {
        peg: [Some(3), Some(4), Some(8)],
        ..Answers::default()
    };
    assert_eq!(Score::Peg.of_intake(&answers), Some(5.0));
    assert_eq!(Score::Activities.of_intake(&answers), None);
    answers.peg[1] = None;
    assert_eq!(Score::Peg.of_intake(&answers), None);
    answers.activities = Some(vec![WantedActivity {
        name: "stairs".to_owned(),
        ability: Some(4),
    }]);
    assert_eq!(Score::Activities.of_intake(&answers), Some(4.0));
}
