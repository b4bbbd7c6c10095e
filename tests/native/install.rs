//! The ways onto a device.

use tend::commands::{Device, Way, way};

/// How browsers name themselves. Source: what each sends, with the versions of 2026.
const AGENTS: [(&str, u32, Option<Way>); 13] = [
    (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
        5,
        Some(Way::Share),
    ),
    (
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
        5,
        Some(Way::Share), // An iPad.
    ),
    (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/156.0.0.0 Mobile/15E148 Safari/604.1",
        5,
        Some(Way::Share),
    ),
    (
        "Mozilla/5.0 (iPad; CPU OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/153.0 Mobile/15E148 Safari/605.1.15",
        5,
        Some(Way::Share),
    ),
    (
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
        0,
        Some(Way::Dock),
    ),
    (
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
        0,
        Some(Way::Menu),
    ),
    (
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36",
        5,
        Some(Way::Menu),
    ),
    (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0",
        10,
        Some(Way::Menu),
    ),
    (
        "Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0",
        5,
        Some(Way::FirefoxPhone),
    ),
    (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0",
        0,
        Some(Way::Taskbar),
    ),
    (
        "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0",
        0,
        Some(Way::Bookmark),
    ),
    (
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
        0,
        None,
    ),
    ("", 0, None),
];

fn device((agent, touches, _): (&str, u32, Option<Way>)) -> Device {
    Device {
        agent: agent.to_owned(),
        touches,
        ..Device::default()
    }
}

#[test]
fn each_browser_has_its_own_way_onto_the_device() {
    for row in AGENTS {
        assert_eq!(way(&device(row)), row.2, "{} {}", row.0, row.1);
    }
}

#[test]
fn only_where_data_is_kept_apart_it_matters_to_install_first() {
    for row in AGENTS {
        let is_apple = row.0.contains("Mac OS X") && !row.0.contains("Chrome/");
        let found = way(&device(row)).is_some_and(Way::is_apart);
        assert_eq!(found, is_apple, "{}", row.0);
    }
}

#[test]
fn a_browser_that_can_be_asked_is_asked() {
    for row in AGENTS {
        let device = Device {
            can_ask: true,
            ..device(row)
        };
        assert_eq!(way(&device), Some(Way::Ask), "{}", row.0);
    }
}

#[test]
fn where_tend_is_installed_no_way_is_told() {
    for row in AGENTS {
        for can_ask in [false, true] {
            let device = Device {
                is_installed: true,
                can_ask,
                ..device(row)
            };
            assert_eq!(way(&device), None, "{}", row.0);
        }
    }
}
