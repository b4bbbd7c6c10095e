//! The ways of people through the app.

mod access;
mod all;
mod bench;
mod care;
mod copies;
mod days;
mod deploys;
mod diary;
mod exchange;
mod faults;
mod figures;
mod first_day;
mod frame_cost;
mod heard;
mod hosting;
mod install;
mod intake;
mod intake_time;
mod keyboard;
mod kills;
mod learn;
mod lighthouse;
mod measured;
mod page_cost;
mod profiles;
mod progress;
mod real_hosts;
mod senses;
mod session;
mod session_world;
mod start_cost;
mod starts;
mod stops;
mod updates;

pub use all::ALL;

use crate::table::{Journey, Way};
use journeys::browser::Power;
use journeys::site::Site;
use journeys::world::Start;

fn in_a_folder() -> Start {
    Start {
        folder: "/sub/folder/",
        ..Start::default()
    }
}

fn with_faults() -> Start {
    Start {
        site: Site::Faults,
        ..Start::default()
    }
}

fn without_storage() -> Start {
    Start {
        blocks_storage: true,
        ..Start::default()
    }
}

/// What is measured, when it is asked for.
pub const BENCH: &[Journey] = &[
    Journey::new(
        "a_first_visit_and_later_starts",
        Way::In(Start::default, start_cost::first_visit_and_later_starts),
    ),
    Journey::new(
        "saving_and_starting_with_few_records_and_with_many",
        Way::In(Start::default, bench::saving_and_starting),
    ),
    Journey::new(
        "twenty_five_years_of_five_entries_a_day_fit",
        Way::In(Start::default, bench::a_lifetime),
    ),
    Journey::new(
        "progress_and_diary_pages_open_with_ten_years",
        Way::In(Start::default, page_cost::pages_with_many),
    ),
    Journey::new(
        "a_moving_figure_costs_little_script_a_frame",
        Way::In(Start::default, frame_cost::frame_cost),
    ),
    Journey::new(
        "lighthouse_gives_every_main_page_100",
        Way::In(Start::default, lighthouse::of_every_main_page),
    ),
];
