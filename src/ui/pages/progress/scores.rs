//! What pain keeps from being done, and what can be done again, against the smallest change that matters.

use leptos::prelude::*;

use super::points;
use super::study::Study;
use crate::chart::Scale;
use crate::chart::trend::Trend;
use crate::chart::words::number;
use crate::insight::scores::{Course, Score, Weighed, course};
use crate::state::{use_answers, use_instruments};
use crate::text::{t, t_with};
use crate::ui::charts::{
    Reading, TrendPicture, chart_figure, reader, table, trend_picture, when_opened,
};
use crate::ui::components::Card;
use crate::ui::dates::{day_in_words, short_day};

/// The card; nothing while nothing was asked.
pub(super) fn scores_section(study: &Study) -> Option<AnyView> {
    let charts: Vec<AnyView> = [
        (Score::Peg, "peg", t("scores.peg")),
        (Score::Activities, "activities", t("scores.activities")),
    ]
    .into_iter()
    .filter_map(|(score, id, name)| Some(one(study, score, (id, name), of(score)?)))
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

fn one(
    study: &Study,
    score: Score,
    (id, name): (&'static str, &'static str),
    course: Course,
) -> AnyView {
    let size = points(course.difference.abs());
    let said = match course.weighed {
        _ if course.points.len() < 2 => {
            let value = course.points.first().map_or(0.0, |(_, value)| *value);
            t_with("scores.once", &[("n", &number(value))])
        }
        Weighed::Better => t_with("scores.better", &[("n", &size)]),
        Weighed::Worse => t_with("scores.worse", &[("n", &size)]),
        Weighed::Same => t_with(
            "scores.same",
            &[("n", &size), ("important", &number(score.important()))],
        ),
    };
    let picture = (course.points.len() > 1).then(|| picture((id, name), &course, score));
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
            <h3>{study.linked(name)}</h3>
            {chart_figure(id, study.linked(&said).into_any(), picture.into_any(), numbers)}
        </section>
    }
    .into_any()
}

/// The scores as points on a line of weeks, with the band of changes too small to matter around the first.
fn picture((id, name): (&str, &str), course: &Course, score: Score) -> AnyView {
    let scale = Scale::new(0.0, 10.0);
    let Some((first, last)) = course.points.first().zip(course.points.last()) else {
        return ().into_any();
    };
    let days = Scale::new(f64::from(first.0.days()), f64::from(last.0.days()));
    let mut line = String::new();
    let mut places = Vec::new();
    for (at, (day, value)) in course.points.iter().enumerate() {
        let place = days.at(f64::from(day.days()));
        places.push(place);
        line.push(if at == 0 { 'M' } else { 'L' });
        line.push_str(&place.to_string());
        line.push(' ');
        line.push_str(&scale.down(*value).to_string());
    }
    let drawn = Trend {
        line,
        ..Trend::default()
    };
    let top = scale.down(first.1 + score.important());
    let bottom = scale.down(first.1 - score.important());
    let reading = Reading::new(places);
    let picture = trend_picture(TrendPicture {
        id: id.to_owned(),
        trend: drawn,
        ticks: ["10", "5", "0"].map(str::to_owned).to_vec(),
        ends: [short_day(first.0), short_day(last.0)],
        is_small: true,
        band: Some((top, bottom - top)),
        reading: Some(reading),
    });
    let points = course.points.clone();
    let say = Box::new(move |at: usize| {
        let point = points.get(at);
        point.map_or_else(String::new, |(day, value)| {
            let values = [("day", day_in_words(*day)), ("value", number(*value))];
            t_with(
                "chart.at-day",
                &values
                    .each_ref()
                    .map(|(name, value)| (*name, value.as_str())),
            )
        })
    });
    view! {
        {picture}
        <p class="trend-keys" aria-hidden="true">
            <span class="trend-key">
                <span class="trend-key-span"></span>
                {t("scores.band")}
            </span>
        </p>
        {reader(id, name, reading, say)}
    }
    .into_any()
}
