//! Where everything stands on the page. Each function gives back how far down it reached.

use pdf_writer::types::StructRole;
use tend::exchange::report::{Part, Report, ScoreRow};

use super::draw;
use super::font::Weight;
use super::sheet::{MARGIN, PAGE, Sheet};

/// From one line to the next, and the space before a heading, in letters.
const LINE: f32 = 1.32;
const GAP: f32 = 1.0;
/// Shares of the table's width.
const COLUMNS: [f32; 5] = [0.46, 0.13, 0.13, 0.17, 0.11];
const BETWEEN: f32 = 14.0;

/// A column to write in.
#[derive(Clone, Copy)]
pub struct Column {
    pub x: f32,
    pub width: f32,
    pub y: f32,
}

/// Puts the whole report on the page and says how far down it reaches.
pub fn lay_out(sheet: &mut Sheet, report: &Report, size: f32) -> f32 {
    let width = PAGE.0 - 2.0 * MARGIN;
    let mut all = Column {
        x: MARGIN,
        width,
        y: MARGIN,
    };
    sheet.inside(StructRole::H1, "", |sheet| {
        all.y += size * 1.8;
        sheet.words((all.x, all.y), size * 1.8, Weight::Bold, &report.title);
        all.y += size * 0.4;
    });
    for line in &report.head {
        sheet.inside(StructRole::P, "", |sheet| {
            write(sheet, &mut all, size, Weight::Regular, line)
        });
    }
    all.y += size * 0.6;
    sheet.rule(all.x, all.y, width);
    all.y = first_row(sheet, report, all, size);
    if !report.scores.is_empty() {
        all.y += size * GAP;
        all.y = table(sheet, &report.scores, all, size);
    }
    all.y = parts(sheet, &report.parts, all, size);
    if !report.asks.lines.is_empty() {
        all.y += size * 0.6;
        sheet.rule(all.x, all.y, width);
        all.y = part(sheet, &report.asks, all, size);
    }
    all.y += size * 0.8;
    sheet.rule(all.x, all.y, width);
    sheet.inside(StructRole::P, "", |sheet| {
        write(sheet, &mut all, size * 0.85, Weight::Regular, &report.foot);
    });
    all.y
}

/// Words from the next line on, broken where the column ends.
fn write(sheet: &mut Sheet, column: &mut Column, size: f32, weight: Weight, words: &str) {
    for line in sheet.font(weight).lines(words, size, column.width) {
        column.y += size * LINE;
        sheet.words((column.x, column.y), size, weight, &line);
    }
}

/// Body map and places on the left, the chart on the right.
fn first_row(sheet: &mut Sheet, report: &Report, all: Column, size: f32) -> f32 {
    let mut left = Column {
        width: all.width * 0.42,
        ..all
    };
    if !report.places.lines.is_empty() {
        let bodies = draw::bodies(sheet, &report.marks, &report.places, left, size);
        let beside = Column {
            x: left.x + bodies.width + 8.0,
            width: left.width - bodies.width - 8.0,
            ..left
        };
        left.y = part(sheet, &report.places, beside, size).max(bodies.y);
    }
    let mut right = Column {
        x: all.x + left.width + BETWEEN,
        width: all.width - left.width - BETWEEN,
        ..all
    };
    if let Some(chart) = &report.chart {
        heading(sheet, &mut right, size, &chart.heading);
        draw::chart(sheet, chart, &mut right, size);
        sheet.inside(StructRole::P, "", |sheet| {
            write(sheet, &mut right, size, Weight::Regular, &chart.said);
            write(
                sheet,
                &mut right,
                size * 0.85,
                Weight::Regular,
                &chart.key.join(" · "),
            );
        });
    }
    left.y.max(right.y)
}

fn heading(sheet: &mut Sheet, column: &mut Column, size: f32, words: &str) {
    column.y += size * GAP * 0.6;
    sheet.inside(StructRole::H2, "", |sheet| {
        write(sheet, column, size * 1.1, Weight::Bold, words);
    });
}

/// A heading and a list.
fn part(sheet: &mut Sheet, part: &Part, mut column: Column, size: f32) -> f32 {
    heading(sheet, &mut column, size, &part.heading);
    sheet.inside(StructRole::L, "", |sheet| {
        for line in &part.lines {
            sheet.inside(StructRole::LI, "", |sheet| {
                sheet.inside(StructRole::LBody, "", |sheet| {
                    write(sheet, &mut column, size, Weight::Regular, line);
                });
            });
        }
    });
    column.y
}

/// Parts in two columns, each where there is more room.
fn parts(sheet: &mut Sheet, all: &[Part], below: Column, size: f32) -> f32 {
    let width = (below.width - BETWEEN) / 2.0;
    let mut left = Column { width, ..below };
    let mut right = Column {
        x: below.x + width + BETWEEN,
        ..left
    };
    for one in all {
        let column = if left.y <= right.y {
            &mut left
        } else {
            &mut right
        };
        column.y = part(sheet, one, *column, size);
    }
    left.y.max(right.y)
}

fn table(sheet: &mut Sheet, rows: &[ScoreRow], all: Column, size: f32) -> f32 {
    let mut y = all.y;
    sheet.inside(StructRole::Table, "", |sheet| {
        let heads = ScoreRow::heads().map(str::to_owned);
        y = row(sheet, &heads, Column { y, ..all }, size, StructRole::TH);
        for one in rows {
            sheet.rule(all.x, y + size * 0.35, all.width);
            let cells =
                [&one.name, &one.then, &one.now, &one.change, &one.matters].map(Clone::clone);
            y = row(sheet, &cells, Column { y, ..all }, size, StructRole::TD);
        }
    });
    sheet.rule(all.x, y + size * 0.35, all.width);
    y + size * 0.35
}

/// One row; the first cell heads it.
fn row(sheet: &mut Sheet, cells: &[String; 5], all: Column, size: f32, role: StructRole) -> f32 {
    let mut lowest = all.y + size * LINE;
    sheet.inside(StructRole::TR, "", |sheet| {
        let mut x = all.x;
        for (at, (cell, share)) in cells.iter().zip(COLUMNS).enumerate() {
            let width = share * all.width;
            let mut column = Column {
                x,
                width: width - 4.0,
                y: all.y,
            };
            let is_head = at == 0 || role == StructRole::TH;
            let (cell_role, weight) = match (is_head, role) {
                (_, StructRole::TH) => (StructRole::TH, Weight::Bold),
                (true, _) => (StructRole::TH, Weight::Regular),
                (false, _) => (StructRole::TD, Weight::Regular),
            };
            sheet.inside(cell_role, "", |sheet| {
                write(sheet, &mut column, size, weight, cell)
            });
            lowest = lowest.max(column.y);
            x += width;
        }
    });
    lowest
}
