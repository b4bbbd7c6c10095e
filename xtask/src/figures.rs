//! `cargo xtask figures`: draws the start and end frame of every exercise on contact sheets, one page a role, into
//! target/figures/. For eyes only; what can be computed about figures is tested in tests/native/figure.rs.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::{fs, io};

use tend::catalog::Catalog;
use tend::domain::exercise::{Exercise, Role};
use tend::figure::{Figure, Figures};

use crate::failure::Failure;
use crate::process;

const STYLE: &str = include_str!("../templates/figures.css");
const COLUMNS: usize = 4;
const PER_PAGE: usize = 20;
const CELL: (usize, usize) = (420, 236);

/// Writes the sheets; with words, only of the roles or exercise ids named.
pub fn run(only: &[String]) -> Result<(), Failure> {
    let fail = |error: &dyn std::fmt::Display| Failure::new(error.to_string());
    let catalog = Catalog::load().map_err(|error| fail(&error))?;
    let figures = Figures::load().map_err(|error| fail(&error))?;
    let folder = Path::new("target/figures");
    fs::create_dir_all(folder).map_err(|error| fail(&error))?;
    for role in Role::ALL {
        let wanted = |exercise: &&Exercise| {
            exercise.role == *role
                && (only.is_empty()
                    || only.iter().any(|word| {
                        word == role.as_str() || exercise.id.as_str().starts_with(word.as_str())
                    }))
        };
        let all: Vec<&Exercise> = catalog.rules.exercises.iter().filter(wanted).collect();
        for (page, some) in all.chunks(PER_PAGE).enumerate() {
            let name = format!("{}-{}", role.as_str(), page + 1);
            let html = sheet(some, &figures)?;
            let rows = some.len().div_ceil(COLUMNS);
            shoot(folder, &name, &html, rows * CELL.1 + 8).map_err(|error| fail(&error))??;
            println!("target/figures/{name}.png");
        }
    }
    Ok(())
}

fn sheet(exercises: &[&Exercise], figures: &Figures) -> Result<String, Failure> {
    let mut page = format!("<!doctype html><meta charset=utf-8><style>{STYLE}</style><main>");
    for exercise in exercises {
        let _ = write!(
            page,
            "<section><p>{} {}</p>",
            exercise.id.as_str(),
            exercise.name
        );
        let figure = figures
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
    Ok(page)
}

fn frame(figure: &Figure, second: f64) -> String {
    let view = figure.view_box();
    let mut svg = format!(
        "<svg viewBox=\"{:.2} {:.2} {:.2} {:.2}\">",
        view.x, view.y, view.width, view.height
    );
    for shape in figure.shapes(second) {
        let _ = write!(
            svg,
            "<path class={} opacity={:.2} d=\"{}\"/>",
            shape.role.name(),
            shape.strength,
            shape.path
        );
    }
    svg + "</svg>"
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
