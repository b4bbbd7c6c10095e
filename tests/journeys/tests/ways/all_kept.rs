//! The ways of what is kept: storage in trouble, copies, kills, files, failures of the program and new versions of it.

use super::*;

/// Every one of them, in the order they are started.
pub const ALL_KEPT: &[Journey] = &[
    Journey::new(
        "a_link_to_nowhere_has_a_page",
        Way::In(Start::default, faults::a_link_to_nowhere),
    ),
    Journey::new(
        "blocked_storage_is_said_and_the_app_goes_on",
        Way::In(without_storage, faults::blocked_storage),
    )
    .needing(&[Power::ForbidStorage]),
    Journey::new(
        "full_storage_is_said_and_the_entry_stays",
        Way::In(Start::default, faults::full_storage),
    ),
    Journey::new(
        "a_second_copy_without_an_answer_is_said_and_carried_along_later",
        Way::In(Start::default, faults::a_second_copy_without_an_answer),
    ),
    Journey::new(
        "what_was_called_saved_outlives_a_killed_browser",
        Way::In(Start::default, kills::right_after_saved),
    )
    .needing(&[Power::DieAndReturn]),
    Journey::new(
        "without_the_second_copy_it_is_not_called_saved_and_is_lost",
        Way::In(Start::default, kills::without_the_second_copy),
    )
    .needing(&[Power::DieAndReturn]),
    Journey::new(
        "a_kill_at_any_point_of_a_save_leaves_nothing_half_done",
        Way::In(Start::default, kills::at_every_point),
    )
    .needing(&[Power::DieAndReturn]),
    Journey::new(
        "a_kill_at_each_failpoint_of_a_save_loses_nothing_that_was_said",
        Way::In(with_faults, kills::at_every_failpoint),
    )
    .needing(&[Power::DieAndReturn]),
    Journey::new(
        "old_months_are_packed_and_a_kill_in_the_middle_loses_nothing",
        Way::In(with_faults, kills::while_months_are_packed),
    )
    .needing(&[Power::MoveTheClock]),
    Journey::new(
        "a_note_in_the_making_outlives_a_killed_browser",
        Way::In(Start::default, rough::a_note_in_the_making),
    )
    .needing(&[Power::DieAndReturn]),
    Journey::new(
        "a_part_of_the_browser_that_crashes_takes_nothing_with_it",
        Way::In(Start::default, rough::a_part_of_the_browser_crashes),
    )
    .needing(&[Power::DieAndReturn, Power::MoveTheClock]),
    Journey::new(
        "a_second_copy_that_is_taken_away_or_of_a_later_make_is_done_without",
        Way::In(Start::default, rough::a_second_copy_taken_away),
    )
    .needing(&[Power::HearOfALostCopy]),
    Journey::new(
        "a_batch_that_is_given_up_late_is_not_called_saved",
        Way::In(Start::default, rough::a_batch_given_up_late),
    ),
    Journey::new(
        "a_private_window_keeps_what_is_entered_while_it_is_open",
        Way::In(in_private, rough::a_private_window),
    ),
    Journey::new(
        "a_kill_while_the_app_is_kept_for_offline_use_harms_nothing",
        Way::In(Start::default, rough::a_kill_while_the_app_is_kept),
    )
    .needing(&[Power::DieAndReturn]),
    Journey::new(
        "a_lost_copy_is_made_anew_from_the_other",
        Way::In(Start::default, kills::a_lost_store),
    ),
    Journey::new(
        "files_of_one_copy_that_are_damaged_are_made_anew_from_the_other",
        Way::In(Start::default, profiles::harmed),
    )
    .needing(&[Power::DieAndReturn]),
    Journey::new(
        "an_older_profile_that_is_put_back_takes_in_the_newer_file",
        Way::In(Start::default, profiles::put_back_from_an_older_copy),
    )
    .needing(&[Power::DieAndReturn]),
    Journey::new(
        "a_second_tab_follows_and_takes_over_and_nothing_is_lost",
        Way::In(Start::default, copies::two_tabs),
    ),
    Journey::new(
        "two_tabs_that_both_write_for_want_of_locks_lose_nothing",
        Way::In(Start::default, copies::two_tabs_without_locks),
    )
    .needing(&[Power::MoveTheClock]),
    Journey::new(
        "everything_goes_out_is_deleted_and_comes_in_again",
        Way::In(Start::default, copies::out_and_in),
    ),
    Journey::new(
        "a_report_is_seen_shared_and_printed_on_one_side",
        Way::In(Start::default, exchange::a_report),
    ),
    Journey::new(
        "a_plan_comes_back_changed_and_is_taken_item_by_item",
        Way::In(Start::default, exchange::a_plan_comes_back),
    ),
    Journey::new(
        "a_diary_from_elsewhere_is_looked_into_before_it_is_kept",
        Way::In(Start::default, exchange::a_diary_from_elsewhere),
    ),
    Journey::new(
        "a_locked_copy_opens_with_its_password_after_the_host_has_gone",
        Way::In(Start::default, exchange::a_locked_copy),
    ),
    Journey::new(
        "a_file_that_cannot_be_trusted_changes_nothing",
        Way::In(Start::default, copies::hostile_files),
    ),
    Journey::new(
        "what_a_newer_app_kept_is_read_and_not_touched",
        Way::In(Start::default, copies::a_newer_app),
    ),
    Journey::new(
        "a_damaged_record_hides_no_other_and_is_kept",
        Way::In(Start::default, faults::a_damaged_record),
    ),
    Journey::new(
        "a_missing_program_leads_to_the_recovery_page",
        Way::In(Start::default, faults::a_missing_program),
    ),
    Journey::new(
        "a_broken_program_leads_to_the_recovery_page",
        Way::In(Start::default, faults::a_broken_program),
    ),
    Journey::new(
        "a_page_that_the_phone_kills_is_no_start_that_crashed",
        Way::In(Start::default, starts::killed_pages),
    )
    .needing(&[Power::MoveTheClock]),
    Journey::new(
        "a_program_that_crashes_is_not_begun_a_fourth_time",
        Way::In(Start::default, starts::crashing_starts),
    )
    .needing(&[Power::MoveTheClock]),
    Journey::new(
        "an_update_is_taken_when_the_person_says_so",
        Way::In(Start::default, updates::taken_when_told),
    ),
    Journey::new(
        "an_update_that_is_not_whole_is_not_taken",
        Way::In(Start::default, updates::whole_or_not_at_all),
    ),
    Journey::new(
        "half_a_version_on_the_host_is_said_and_passes",
        Way::In(Start::default, deploys::half_a_version),
    ),
    Journey::new(
        "no_version_is_made_of_a_page_that_answers_everything",
        Way::In(Start::default, deploys::a_page_in_place_of_everything),
    ),
    Journey::new(
        "a_page_in_place_of_the_program_leads_to_the_recovery_page",
        Way::In(Start::default, deploys::a_page_in_place_of_the_program),
    ),
    Journey::new(
        "a_hole_in_what_was_kept_is_mended_or_said",
        Way::In(Start::default, deploys::holes_in_what_was_kept),
    ),
    Journey::new(
        "a_worker_that_cannot_be_read_changes_nothing",
        Way::In(Start::default, deploys::a_worker_that_cannot_be_read),
    ),
    Journey::new(
        "an_update_keeps_a_half_written_entry",
        Way::In(Start::default, deploys::an_update_over_a_half_written_entry),
    ),
    Journey::new(
        "without_a_worker_the_app_works_online",
        Way::In(Start::default, deploys::without_a_worker),
    ),
    Journey::new(
        "a_worker_that_lets_go_leaves_the_diary",
        Way::In(Start::default, deploys::a_worker_that_lets_go),
    ),
    Journey::new(
        "of_two_updates_in_a_row_the_later_is_taken",
        Way::In(Start::default, deploys::two_updates_in_a_row),
    ),
];
