//! The two pictures of the page: the body map and the chart. In black and grey, so that any printer shows them.

use pdf_writer::Content;
use pdf_writer::types::{LineCapStyle, LineJoinStyle, StructRole};
use tend::domain::site::SitePain;
use tend::exchange::report::{Chart, Part};
use tend::figure::body_map::{FRAME, VIEWS, regions, strength};

use super::font::Weight;
use super::layout::Column;
use super::sheet::{PAGE, Sheet};

/// How tall a body and the chart are, in letters.
const BODY: f32 = 11.5;
const CHART: f32 = 9.0;

/// Puts a number of the model where it stands on the page.
struct Place {
    x: f32,
    y: f32,
    scale: f32,
}

impl Place {
    fn of(&self, (x, y): (f32, f32)) -> (f32, f32) {
        (self.x + x * self.scale, PAGE.1 - (self.y + y * self.scale))
    }
}

#[allow(clippy::cast_precision_loss)] // Numbers of a drawing are small.
fn real((x, y): (i32, i32)) -> (f32, f32) {
    (x as f32, y as f32)
}

/// Draws front and back; the column that comes back is as wide as they are, and reaches as far down.
pub fn bodies(
    sheet: &mut Sheet,
    marks: &[SitePain],
    places: &Part,
    at: Column,
    size: f32,
) -> Column {
    let (left, top, width, height) = FRAME;
    let (left, top) = real((left, top));
    let (width, height) = real((width, height));
    let tall = size * BODY;
    let scale = tall / height;
    let y = at.y + size * 0.8;
    let alt = places.lines.join("; ");
    sheet.inside(StructRole::Figure, &alt, |sheet| {
        sheet.marked(|sheet| {
            for (number, view) in (0_u8..).zip(VIEWS) {
                let place = Place {
                    x: at.x + f32::from(number) * width * scale - left * scale,
                    y: y - top * scale,
                    scale,
                };
                for region in regions().iter().filter(|region| region.view == view) {
                    trace(sheet.pen(), &region.path(), &place);
                    sheet
                        .pen()
                        .set_line_width(0.3)
                        .set_stroke_gray(0.5)
                        .stroke();
                    for tint in region.tints(marks) {
                        let grey = 1.0 - f32::from(strength(tint.pain)) / 100.0;
                        trace(sheet.pen(), &tint.path, &place);
                        sheet
                            .pen()
                            .set_fill_gray(grey)
                            .fill_nonzero()
                            .set_fill_gray(0.0);
                        let Some(pain) = tint.pain else { continue };
                        let words = pain.to_string();
                        let letters = size * 0.7;
                        let wide = sheet.font(Weight::Bold).width(&words, letters);
                        let (x, y) = place.of(real(tint.at));
                        let light = if grey < 0.5 { 1.0 } else { 0.0 };
                        sheet.pen().set_fill_gray(light);
                        let spot = (x - wide / 2.0, PAGE.1 - y + letters * 0.35);
                        sheet.bare_words(spot, letters, Weight::Bold, &words);
                        sheet.pen().set_fill_gray(0.0);
                    }
                }
            }
        });
    });
    Column {
        width: 2.0 * width * scale,
        y: y + tall,
        ..at
    }
}

/// Follows path data of `M`, `C` and `Z` with absolute whole numbers, which is what the body map is made of.
fn trace(pen: &mut Content, path: &str, place: &Place) {
    for stroke in path.split(['M', 'C', 'Z']) {
        let numbers: Vec<f32> = stroke
            .split(' ')
            .filter_map(|number| number.parse().ok())
            .collect();
        match *numbers.as_slice() {
            [x, y] => {
                let (x, y) = place.of((x, y));
                pen.move_to(x, y);
            }
            [a, b, c, d, e, f] => {
                let ((a, b), (c, d), (e, f)) =
                    (place.of((a, b)), place.of((c, d)), place.of((e, f)));
                pen.cubic_to(a, b, c, d, e, f);
            }
            _ => {}
        }
    }
    pen.close_path();
}

/// Draws the chart below the column's place, and goes on below it.
pub fn chart(sheet: &mut Sheet, chart: &Chart, column: &mut Column, size: f32) {
    let room = size * 1.6;
    let (wide, tall) = (column.width - room - 4.0, size * CHART);
    let (x, y) = (column.x + room, column.y + size * 0.8);
    let spot = |(px, py): (i32, i32)| {
        let (px, py) = real((px, py));
        (x + px / 1000.0 * wide, PAGE.1 - (y + py / 1000.0 * tall))
    };
    sheet.inside(StructRole::Figure, &chart.said, |sheet| {
        sheet.marked(|sheet| {
            for (from, to) in &chart.flares {
                let (start, low) = spot((*from, 1000));
                let (end, high) = spot((*to, 0));
                let pen = sheet.pen();
                pen.set_fill_gray(0.85)
                    .rect(start, low, (end - start).max(3.0), high - low);
                pen.fill_nonzero().set_fill_gray(0.0);
            }
            for (value, level) in [(0, 1000), (5, 500), (10, 0)] {
                let (start, end) = (spot((0, level)), spot((1000, level)));
                let pen = sheet.pen();
                pen.set_line_width(0.4).set_stroke_gray(0.7);
                pen.move_to(start.0, start.1).line_to(end.0, end.1).stroke();
                let words = value.to_string();
                let letters = size * 0.85;
                let width = sheet.font(Weight::Regular).width(&words, letters);
                let place = (x - width - 3.0, PAGE.1 - start.1 + letters * 0.35);
                sheet.bare_words(place, letters, Weight::Regular, &words);
            }
            let pen = sheet.pen();
            pen.set_stroke_gray(0.0)
                .set_line_join(LineJoinStyle::RoundJoin);
            pen.set_line_cap(LineCapStyle::RoundCap);
            for change in &chart.changes {
                let (foot, head) = (spot((*change, 1000)), spot((*change, 930)));
                pen.set_line_width(0.8);
                pen.move_to(foot.0, foot.1).line_to(head.0, head.1).stroke();
            }
            for (lines, thick) in [(&chart.average, 1.8), (&chart.worst, 0.7)] {
                pen.set_line_width(thick);
                for line in lines {
                    let mut points = line.iter().map(|point| spot(*point));
                    let Some(first) = points.next() else { continue };
                    pen.move_to(first.0, first.1);
                    if line.len() == 1 {
                        pen.line_to(first.0 + 0.1, first.1);
                    }
                    for point in points {
                        pen.line_to(point.0, point.1);
                    }
                    pen.stroke();
                }
            }
            let letters = size * 0.85;
            let below = y + tall + letters * 1.2;
            let (first, last) = (chart.first.to_string(), chart.last.to_string());
            sheet.bare_words((x, below), letters, Weight::Regular, &first);
            let width = sheet.font(Weight::Regular).width(&last, letters);
            sheet.bare_words((x + wide - width, below), letters, Weight::Regular, &last);
        });
    });
    column.y = y + tall + size * 1.3;
}
