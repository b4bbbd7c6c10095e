//! Every way, by its name.

use super::*;

/// Every way, in the order they are started: the long ones first.
pub const ALL: &[Journey] = &[
    Journey::new(
        "every_page_is_free_of_barriers_in_every_theme",
        Way::In(Start::default, access::every_page_in_every_theme),
    ),
    Journey::new(
        "nothing_is_cut_or_too_small_at_400_percent_or_with_text_twice_as_large",
        Way::In(Start::default, access::every_page_at_every_size),
    )
    .needing(&[Power::SizeThePage]),
    Journey::new(
        "every_stop_of_the_tab_key_is_seen_with_its_ring",
        Way::In(Start::default, access::every_tab_stop),
    )
    .needing(&[Power::TabToLinks]),
    Journey::new(
        "every_control_is_called_what_is_written_on_it",
        Way::In(Start::default, heard::names),
    ),
    Journey::new(
        "what_is_wrong_saved_paused_or_half_done_is_said",
        Way::In(Start::default, heard::what_happens),
    ),
    Journey::new(
        "the_questions_are_answered_by_keyboard_alone_up_to_the_routine",
        Way::In(Start::default, keyboard::the_questions),
    )
    .needing(&[Power::TabToLinks]),
    Journey::new(
        "a_theme_a_copy_and_a_diary_from_elsewhere_by_keyboard_alone",
        Way::In(Start::default, keyboard::settings_and_copies),
    )
    .needing(&[Power::TabToLinks]),
    Journey::new(
        "a_chart_and_the_report_are_read_by_keyboard_alone",
        Way::In(Start::default, keyboard::a_chart_and_a_report),
    )
    .needing(&[Power::TabToLinks]),
    Journey::new(
        "low_back_pain_from_welcome_to_a_kept_entry",
        Way::In(Start::default, first_day::from_welcome_to_a_kept_entry),
    ),
    Journey::new(
        "a_lesson_is_read_from_today_and_from_a_reason",
        Way::In(Start::default, learn::from_today_and_from_a_reason),
    ),
    Journey::new(
        "every_lesson_is_free_of_flaws_and_prints",
        Way::In(Start::default, learn::every_lesson_is_clean_and_prints),
    ),
    Journey::new(
        "every_kind_of_step_is_clean_and_a_swap_keeps_its_dose",
        Way::In(Start::default, session::every_kind_of_step),
    ),
    Journey::new(
        "a_session_is_done_by_the_keyboard_alone",
        Way::In(Start::default, session::by_keyboard_alone),
    ),
    Journey::new(
        "a_tab_hidden_for_minutes_waits_where_the_person_was",
        Way::In(Start::default, session::a_hidden_tab),
    ),
    Journey::new(
        "a_session_comes_back_after_its_page_was_gone_and_dizzy_opens_the_stop_list",
        Way::In(Start::default, session::gone_and_dizzy),
    ),
    Journey::new(
        "a_killed_browser_takes_the_session_up_at_its_step_and_says_how_long_one_was_away",
        Way::In(Start::default, session_world::a_killed_browser),
    )
    .needing(&[Power::DieAndReturn]),
    Journey::new(
        "time_alone_leads_through_a_step_by_the_real_clock",
        Way::In(Start::default, session_world::by_the_real_clock),
    ),
    Journey::new(
        "the_player_has_room_on_a_small_phone_and_in_landscape",
        Way::In(Start::default, session_world::on_small_screens),
    )
    .needing(&[Power::SizeThePage]),
    Journey::new(
        "sounds_are_given_to_the_device_ahead_of_time_and_quiet_is_quiet",
        Way::In(Start::default, senses::sounds_ahead),
    ),
    Journey::new(
        "a_voice_of_the_device_says_each_part_and_no_voice_of_a_server_does",
        Way::In(Start::default, senses::a_voice_of_the_device),
    ),
    Journey::new(
        "the_screen_stays_on_is_asked_for_again_and_the_fallback_is_told",
        Way::In(Start::default, senses::the_screen_stays_on),
    ),
    Journey::new(
        "a_free_choice_passes_the_same_conditions",
        Way::In(Start::default, session::by_free_choice),
    ),
    Journey::new(
        "an_entry_is_saved_after_the_host_has_gone",
        Way::In(Start::default, hosting::saves_after_the_host_has_gone),
    ),
    Journey::new(
        "a_changed_bladder_ends_at_the_emergency_page",
        Way::In(Start::default, stops::a_changed_bladder),
    ),
    Journey::new(
        "a_dark_hour_opens_the_crisis_card_without_a_network_and_closes_nothing",
        Way::In(Start::default, stops::a_dark_hour),
    ),
    Journey::new(
        "under_18_is_refused_and_nothing_is_stored",
        Way::In(Start::default, stops::under_18),
    ),
    Journey::new(
        "progress_says_what_the_history_bears_and_no_more",
        Way::In(Start::default, progress::a_planted_history),
    ),
    Journey::new(
        "an_experiment_from_its_start_to_its_result",
        Way::In(Start::default, progress::an_experiment),
    )
    .needing(&[Power::MoveTheClock]),
    Journey::new(
        "the_intake_goes_on_where_it_was_left",
        Way::In(Start::default, first_day::the_intake_goes_on),
    ),
    Journey::new(
        "a_figure_moves_and_stands_where_motion_is_unwanted",
        Way::In(Start::default, figures::move_and_stand),
    ),
    Journey::new(
        "a_text_that_acts_never_becomes_a_part_of_the_page",
        Way::In(Start::default, hosting::refuses_markup_that_acts),
    ),
    Journey::new(
        "everything_works_in_a_folder_of_a_host",
        Way::In(in_a_folder, hosting::works_in_a_folder),
    ),
    Journey::new(
        "nginx_serves_everything_as_the_sample_says",
        Way::In(Start::default, real_hosts::nginx),
    )
    .needing(&[Power::BeServedByNginx]),
    Journey::new(
        "caddy_serves_everything_as_the_sample_says",
        Way::In(Start::default, real_hosts::caddy),
    )
    .needing(&[Power::BeServedByCaddy]),
    Journey::new(
        "the_browser_finds_nothing_wrong_with_installing",
        Way::In(Start::default, install::nothing_stands_in_the_way),
    )
    .needing(&[Power::ReadTheManifest]),
    Journey::new(
        "the_hint_to_install_fits_the_browser_and_stays_away_once_put_away",
        Way::In(Start::default, install::hints),
    )
    .needing(&[Power::MoveTheClock]),
    Journey::new(
        "a_file_opened_with_tend_is_looked_into_and_not_taken_in_by_itself",
        Way::In(Start::default, install::a_file_is_handed_over),
    )
    .needing(&[Power::MoveTheClock]),
    Journey::new(
        "a_proposal_is_left_and_another_taken_and_both_are_kept",
        Way::In(Start::default, care::a_proposal_is_left_and_another_taken),
    ),
    Journey::new(
        "a_flare_begins_with_safety_questions_and_ends_when_the_person_says_so",
        Way::In(Start::default, care::a_flare_from_its_beginning_to_its_end),
    ),
    Journey::new(
        "a_yes_in_the_safety_list_holds_the_plan_and_leads_to_the_stop",
        Way::In(
            Start::default,
            care::a_yes_in_the_safety_list_leads_to_the_stop,
        ),
    ),
    Journey::new(
        "a_changed_answer_shows_what_it_changes_before_it_is_taken",
        Way::In(
            Start::default,
            care::a_changed_answer_is_shown_before_it_is_taken,
        ),
    ),
    Journey::new(
        "the_essential_questions_alone_make_a_routine",
        Way::In(Start::default, care::the_essential_questions_alone),
    ),
    Journey::new(
        "two_conditions_at_once_leave_out_what_either_forbids",
        Way::In(Start::default, care::two_conditions_at_once),
    ),
    Journey::new(
        "nobody_is_told_that_all_is_well_before_a_question",
        Way::In(
            Start::default,
            care::nobody_is_told_that_all_is_well_before_a_question,
        ),
    ),
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
    Journey::new(
        "pain_is_logged_in_two_taps_from_the_home_screen",
        Way::In(Start::default, diary::two_taps),
    ),
    Journey::new(
        "a_full_entry_is_made_by_keyboard_alone",
        Way::In(Start::default, diary::by_keyboard),
    ),
    Journey::new(
        "each_side_of_the_body_has_its_own_pain",
        Way::In(Start::default, diary::each_side),
    )
    .needing(&[Power::ClickDrawings]),
    Journey::new(
        "an_entry_about_yesterday_is_marked_as_late",
        Way::In(Start::default, diary::yesterday),
    ),
    Journey::new(
        "an_entry_is_changed_deleted_and_brought_back",
        Way::In(Start::default, diary::changed_and_brought_back),
    ),
    Journey::new(
        "a_day_without_pain_and_a_day_without_a_note_are_different",
        Way::In(Start::default, diary::none_and_nothing),
    ),
    Journey::new(
        "an_evening_is_noted_in_a_few_taps_and_changed",
        Way::In(Start::default, days::an_evening),
    ),
    Journey::new(
        "an_evening_that_was_put_off_is_not_asked_about_again",
        Way::In(Start::default, days::an_evening_put_off),
    ),
    Journey::new(
        "a_new_sign_in_the_morning_holds_the_plan_by_itself",
        Way::In(Start::default, days::a_morning_that_holds_the_plan),
    ),
    Journey::new(
        "flares_stand_in_the_diary_and_their_lesson_on_today",
        Way::In(Start::default, days::flares_in_the_list),
    ),
    Journey::new(
        "a_year_leads_to_a_month_and_a_month_to_a_day",
        Way::In(Start::default, days::a_year_a_month_a_day),
    ),
    Journey::new(
        "what_stays_is_copied_from_the_last_entry_and_numbers_are_not",
        Way::In(Start::default, days::copied_from_the_last),
    ),
];
