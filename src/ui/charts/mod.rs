//! Draws what `chart` laid out: props in, view out. Every chart is a figure whose sentence is its name, with a table of its
//! numbers. Nothing depends on colour: lines, dots, bars and bands differ in shape.

mod estimate;
mod figure;
mod reader;
mod spread;
mod table;
mod trend;
mod year;

pub use estimate::estimate_row;
pub use figure::{chart_figure, when_opened};
pub use reader::{Reading, reader};
pub use spread::spread_rows;
pub use table::table;
pub use trend::{TrendPicture, trend_picture};
pub use year::{MonthRow, year_rows};
