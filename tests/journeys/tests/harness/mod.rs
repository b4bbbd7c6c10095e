//! The harness tested by itself: what it is built on holds, and its checks bite. A check that never fails proves nothing.

mod hosts;
mod pages;

use crate::table::{Journey, Way};
use journeys::browser::Power;
use journeys::site::Site;
use journeys::world::Start;

fn fixture() -> Start {
    Start {
        site: Site::Fixture,
        ..Start::default()
    }
}

fn fixture_without_storage() -> Start {
    Start {
        blocks_storage: true,
        ..fixture()
    }
}

/// The checks of the harness.
pub const ALL: &[Journey] = &[
    Journey::new(
        "the_server_serves_as_a_plain_host_does",
        Way::Alone(hosts::serves_as_a_plain_host_does),
    ),
    Journey::new(
        "the_server_has_faults_stops_and_returns",
        Way::Alone(hosts::has_faults_stops_and_returns),
    ),
    Journey::new(
        "the_page_is_read_by_role_and_name",
        Way::In(fixture, pages::is_read_by_role_and_name),
    ),
    Journey::new(
        "axe_runs_under_a_strict_policy_and_finds_a_flaw",
        Way::In(fixture, pages::axe_finds_a_flaw),
    ),
    Journey::new(
        "a_complaint_of_the_console_is_caught",
        Way::In(fixture, pages::a_complaint_is_caught),
    )
    .needing(&[Power::ReadConsole]),
    Journey::new(
        "a_request_to_another_host_is_caught",
        Way::In(fixture, pages::a_stranger_is_caught),
    ),
    Journey::new(
        "a_stopped_host_is_a_failed_request",
        Way::In(fixture, pages::a_stopped_host_fails),
    ),
    Journey::new(
        "a_browser_can_forbid_storage",
        Way::In(fixture_without_storage, pages::storage_is_forbidden),
    )
    .needing(&[Power::ForbidStorage]),
    Journey::new(
        "a_killed_browser_loses_what_was_not_yet_on_disk",
        Way::In(fixture, pages::a_kill_loses_the_unwritten),
    )
    .needing(&[Power::DieAndReturn]),
];
