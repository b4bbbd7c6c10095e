//! `cargo xtask figures`: draws the start and end frame of every exercise on contact sheets, one page a role, into
//! target/figures/; with `--quiz`, a quiz for fresh eyes. What can be computed about figures is tested in
//! tests/native/figure.rs.

mod quiz;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use tend::catalog::Catalog;
use tend::domain::exercise::{Exercise, Role};
use tend::figure::{Figure, Figures};

use crate::failure::Failure;
use crate::files;
use crate::process;

const STYLE: &str = include_str!("../../templates/figures.css");
const COLUMNS: usize = 4;
const PER_PAGE: usize = 20;
const CELL: (usize, usize) = (420, 236);
const QUIZ: &str = "--quiz";

/// Writes the sheets; with words, only of the roles or exercise ids named; with `--quiz`, the quiz instead, or with it and a file,
/// the answers counted.
pub fn run(words: &[String]) -> Result<(), Failure> {
    let catalog = Catalog::load().map_err(|error| Failure::new(error.to_string()))?;
    let all = &catalog.rules.exercises;
    if words.iter().any(|word| word == QUIZ) {
        let answers = words.iter().find(|word| word.ends_with(".json"));
        return match answers {
            Some(answers) => quiz::score(Path::new(answers), &quiz::shuffled(all)),
            None => ask(all),
        };
    }
    let folder = folder("target/figures")?;
    for role in Role::ALL {
        let wanted = |exercise: &&Exercise| {
            exercise.role == *role
                && (words.is_empty()
                    || words.iter().any(|word| {
                        word == role.as_str() || exercise.id.as_str().starts_with(word.as_str())
                    }))
        };
        let some: Vec<&Exercise> = all.iter().filter(wanted).collect();
        for (page, some) in some.chunks(PER_PAGE).enumerate() {
            let title = |exercise: &Exercise, _| format!("{} {}", exercise.id, exercise.name);
            let name = format!("{}-{}", role.as_str(), page + 1);
            draw(&folder, &name, some, title)?;
        }
    }
    Ok(())
}

fn ask(all: &[Exercise]) -> Result<(), Failure> {
    let folder = folder("target/figures/quiz")?;
    let order = quiz::shuffled(all);
    for (page, some) in order.chunks(quiz::PER_SHEET).enumerate() {
        let number = |_: &Exercise, at: usize| format!("{}", page * quiz::PER_SHEET + at + 1);
        draw(&folder, &format!("sheet-{:02}", page + 1), some, number)?;
    }
    quiz::write(&folder, &order)?;
    println!("four names a number: quiz.json; the answers: key.json");
    Ok(())
}

fn folder(path: &str) -> Result<PathBuf, Failure> {
    let folder = files::root().join(path);
    fs::create_dir_all(&folder).map_err(|error| Failure::new(error.to_string()))?;
    Ok(folder)
}

/// One sheet, each figure under its title.
fn draw(
    folder: &Path,
    name: &str,
    exercises: &[&Exercise],
    title: impl Fn(&Exercise, usize) -> String,
) -> Result<(), Failure> {
    let mut page = format!("<!doctype html><meta charset=utf-8><style>{STYLE}</style><main>");
    for (at, exercise) in exercises.iter().enumerate() {
        let _ = write!(page, "<section><p>{}</p>", title(exercise, at));
        let figure = Figures::embedded()
            .figure(&exercise.id)
            .map_err(|error| Failure::new(error.to_string()))?;
        match figure {
            Some(figure) => {
                let (start, end) = figure.stills_s();
                page += &frame(&figure, start);
                page += &frame(&figure, end);
            }
            None => page += "<i>no figure</i>",
        }
        page += "</section>";
    }
    page += "</main>";
    let height = exercises.len().div_ceil(COLUMNS) * CELL.1 + 8;
    let shot = shoot(folder, name, &page, height);
    shot.map_err(|error| Failure::new(error.to_string()))??;
    println!("{}", folder.join(name).with_extension("png").display());
    Ok(())
}

fn frame(figure: &Figure, second: f32) -> String {
    let (view, markup) = (figure.view_box().words(), figure.markup(second));
    format!("<svg viewBox=\"{view}\">{markup}</svg>")
}

fn shoot(folder: &Path, name: &str, html: &str, height: usize) -> io::Result<Result<(), Failure>> {
    let page = folder.join(format!("{name}.html"));
    fs::write(&page, html)?;
    let picture = folder.join(format!("{name}.png"));
    let mut browser = Command::new("chromium");
    browser
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
        ])
        .arg(format!("--window-size={},{height}", COLUMNS * CELL.0 + 8))
        .arg(format!("--screenshot={}", picture.display()))
        .arg(format!("file://{}", page.canonicalize()?.display()));
    Ok(process::quiet(&mut browser).map(|_| ()))
}
