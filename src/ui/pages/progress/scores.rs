//! What pain keeps from being done, and what can be done again, against the smallest change that matters.

use crate::ui::view;
use leptos::prelude::*;

use super::points;
use crate::chart::Scale;
use crate::chart::trend::Trend;
use crate::chart::words::number;
use crate::insight::scores::{Course, Score, Standing, course};
use crate::state::{use_answers, use_instruments};
use crate::text::{t, t_with};
use crate::ui::charts::{TrendPicture, chart_figure, table, trend_picture, when_opened};
use crate::ui::components::Card;
use crate::ui::dates::{day_in_words, short_day};

/// The card; nothing while nothing was asked.
pub(super) fn scores_section() -> Option<AnyView> {
    let charts: Vec<AnyView> = [
        (Score::Peg, "peg", t("scores.peg")),
        (Score::Activities, "activities", t("scores.activities")),
    ]
    .into_iter()
    .filter_map(|(score, id, name)| Some(one(score, id, name, of(score)?)))
    .collect();
    (!charts.is_empty()).then(|| {
        view! {
            <Card title=t("scores.title").to_owned()>
                <div class="small-charts">{charts}</div>
            </Card>
        }
        .into_any()
    })
}

fn of(score: Score) -> Option<Course> {
    let answers = use_answers();
    let since = answers.since.get_untracked();
    let intake = answers
        .current
        .with_untracked(|answers| Some((since, score.of_intake(answers.as_ref()?)?)));
    use_instruments()
        .list
        .with_untracked(|list| course(score, intake, list.iter().map(|kept| &kept.value)))
}

fn one(score: Score, id: &'static str, name: &'static str, course: Course) -> AnyView {
    let size = points(course.difference.abs());
    let said = match course.standing {
        _ if course.points.len() < 2 => {
            let value = course.points.first().map_or(0.0, |(_, value)| *value);
            t_with("scores.once", &[("n", &number(value))])
        }
        Standing::Better => t_with("scores.better", &[("n", &size)]),
        Standing::Worse => t_with("scores.worse", &[("n", &size)]),
        Standing::Same => t_with(
            "scores.same",
            &[("n", &size), ("important", &number(score.important()))],
        ),
    };
    let picture = (course.points.len() > 1).then(|| picture(id, &course, score));
    let numbers = when_opened(
        t("chart.numbers"),
        Box::new(move || {
            let rows = course.points.iter();
            let rows = rows.map(|(day, value)| vec![day_in_words(*day), number(*value)]);
            table(&[t("chart.day"), t("chart.value")], rows.collect())
        }),
    );
    view! {
        <section class="small-chart">
            <h3>{name}</h3>
            {chart_figure(id, said, picture.into_any(), numbers)}
        </section>
    }
    .into_any()
}

/// The scores as points on a line of weeks, with the band of changes too small to matter around the first.
fn picture(id: &str, course: &Course, score: Score) -> AnyView {
    let scale = Scale::new(0.0, 10.0);
    let Some((first, last)) = course.points.first().zip(course.points.last()) else {
        return ().into_any();
    };
    let days = Scale::new(f64::from(first.0.days()), f64::from(last.0.days()));
    let mut line = String::new();
    for (at, (day, value)) in course.points.iter().enumerate() {
        line.push(if at == 0 { 'M' } else { 'L' });
        line.push_str(&days.at(f64::from(day.days())).to_string());
        line.push(' ');
        line.push_str(&scale.down(*value).to_string());
    }
    let drawn = Trend {
        line,
        ..Trend::default()
    };
    let top = scale.down(first.1 + score.important());
    let bottom = scale.down(first.1 - score.important());
    let picture = trend_picture(TrendPicture {
        id: id.to_owned(),
        trend: drawn,
        ticks: ["10", "5", "0"].map(str::to_owned).to_vec(),
        ends: [short_day(first.0), short_day(last.0)],
        is_small: true,
        band: Some((top, bottom - top)),
        reading: None,
    });
    view! {
        {picture}
        <p class="trend-keys" aria-hidden="true">
            <span class="trend-key">
                <span class="trend-key-span"></span>
                {t("scores.band")}
            </span>
        </p>
    }
    .into_any()
}
