//! Every way of using the app, by its name.

use super::*;

/// Every one of them, in the order they are started: the long ones first.
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
    .needing(&[Power::PressAfterDownloads]),
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
        "the_library_is_narrowed_down_by_place_position_thing_and_level",
        Way::In(Start::default, library::is_narrowed_down),
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
    .needing(&[Power::PassForAnother]),
    Journey::new(
        "a_file_opened_with_tend_is_looked_into_and_not_taken_in_by_itself",
        Way::In(Start::default, install::a_file_is_handed_over),
    )
    .needing(&[Power::PassForAnother]),
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
