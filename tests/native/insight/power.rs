//! Diaries in which something does go together: is it found as often as the text promises, and with what range?
//! 30 diaries by default, 600 with `TEND_FULL=1`.

use tend::domain::diary::Entry;
use tend::insight::chance::Chance;
use tend::insight::days::Days;
use tend::insight::links::{Links, PAIRS, links};

use super::chance::{normal, scale, walk};
use super::{FIRST, at_hour};

/// Sleep, and pain that follows it so strongly; stress, mood and the rest go their own way.
fn diary(chance: &mut Chance, days: usize, rho: f64) -> Vec<Entry> {
    let rows: Vec<Vec<f64>> = (0..4).map(|_| walk(chance, days, 0.3)).collect();
    (0..days)
        .map(|at| {
            let day = FIRST.plus(i32::try_from(at).unwrap());
            let mut entry = Entry::blank(at_hour(day, 20), day);
            let pain = -rho * rows[0][at] + (1.0 - rho * rho).sqrt() * rows[1][at];
            entry.sleep.quality = Some(scale(5.0, 1.8, rows[0][at]));
            entry.pain.average = Some(scale(5.0, 1.8, pain));
            entry.stress = Some(scale(5.0, 1.8, rows[2][at]));
            entry.mood = Some(scale(5.0, 1.8, rows[3][at]));
            entry
        })
        .collect()
}

fn found(links: &Links) -> bool {
    let sleep = links
        .list
        .iter()
        .find(|link| link.pair == PAIRS[0])
        .unwrap();
    let wrong_way = sleep.estimate().is_some_and(|estimate| estimate.rho > 0.0);
    sleep.stands_out() && !wrong_way
}

/// Percent of diaries in which sleep stood out, with pain higher after worse sleep.
fn percent_found(days: usize, rho: f64) -> usize {
    let count = if std::env::var_os("TEND_FULL").is_some() {
        600
    } else {
        30
    };
    let mut chance = Chance::of(11);
    let hits = (0..count).filter(|_| {
        let entries = diary(&mut chance, days, rho);
        let today = FIRST.plus(i32::try_from(days).unwrap() - 1);
        found(&links(
            &Days::of(entries.iter(), [].iter(), today).unwrap(),
            1,
        ))
    });
    100 * hits.count() / count
}

#[test]
fn a_planted_link_is_found_as_the_days_allow() {
    // With 28 days only a strong link can be told from none, with 90 a middling one, with half a year a small one.
    let rows = [
        (28, 0.75, 80..=100),
        (28, 0.2, 0..=25),
        (90, 0.5, 85..=100),
        (182, 0.35, 80..=100),
        (182, 0.0, 0..=10),
    ];
    for (days, rho, expected) in rows {
        let percent = percent_found(days, rho);
        println!("{days} days, planted {rho}: found in {percent} %");
        assert!(
            expected.contains(&percent),
            "{days} days, {rho}: {percent} %"
        );
    }
}

#[test]
fn the_range_of_a_planted_difference_holds_it_as_often_as_it_says() {
    let mut chance = Chance::of(5);
    let count = 200;
    let mut held = 0;
    for _ in 0..count {
        // On days after a bad night pain is 1.5 higher; nothing else differs.
        let entries: Vec<Entry> = (0..90)
            .map(|at| {
                let day = FIRST.plus(at);
                let mut entry = Entry::blank(at_hour(day, 20), day);
                let is_bad = chance.below(2) == 0;
                entry.sleep.quality = Some(if is_bad { 3 } else { 7 });
                let pain = normal(&mut chance) + if is_bad { 0.75 } else { -0.75 };
                entry.pain.average = Some(scale(5.0, 1.0, pain));
                entry
            })
            .collect();
        let days = Days::of(entries.iter(), [].iter(), FIRST.plus(89)).unwrap();
        let links = links(&days, 1);
        let (low, high) = links.list[0].estimate().unwrap().difference_interval;
        held += usize::from((low..=high).contains(&-1.5));
    }
    assert!(
        (90..=99).contains(&(100 * held / count)),
        "{held} of {count}"
    );
}
