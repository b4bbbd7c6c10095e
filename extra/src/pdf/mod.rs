//! The report as a PDF: one A4 page, tagged, with fonts of its own. The size of the letters goes down until everything fits.

mod draw;
mod font;
mod layout;
mod sheet;

use tend::exchange::report::Report;

use sheet::{MARGIN, PAGE, Sheet};

/// The largest and the smallest letters, in tenths of a point.
const LARGEST: u8 = 98;
const SMALLEST: u8 = 50;

/// The file; none if the fonts were damaged, which a test rules out.
#[must_use]
pub fn pdf(report: &Report) -> Option<Vec<u8>> {
    let mut size = LARGEST;
    loop {
        let mut sheet = Sheet::new()?;
        let end = layout::lay_out(&mut sheet, report, f32::from(size) / 10.0);
        if end <= PAGE.1 - MARGIN || size <= SMALLEST {
            return Some(sheet.finish(&report.title));
        }
        size -= 2;
    }
}
