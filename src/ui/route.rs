//! The one table of pages: where each lives behind the `#`, what its title is called, and where it stands in the
//! navigation. Pure, so that a native test can walk it; reading and setting the browser's address is `app.rs`.

/// The name of the person's own list among the free choices; no exercise is called so.
pub const OWN_LIST: &str = "own-list";

/// A page of the app.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Page {
    /// Today's session and what is due.
    Today,
    /// What Tend is, what it is not, and where data lives.
    Welcome,
    /// One question, or one short check list, of the intake, by its slug.
    Intake(String),
    /// Check your answers.
    IntakeCheck,
    /// The stop screens.
    Care,
    /// Every step of the routine, with its reasons.
    Routine,
    /// The session player.
    Session,
    /// The session player with one exercise, by its id, or with the person's own list.
    SessionFree(String),
    /// The morning after a session.
    CheckIn,
    /// The evening questions.
    Evening,
    /// Safety questions that are due again.
    Safety,
    /// A short questionnaire that is due again, by its kind.
    Ask(String),
    /// The flare plan.
    Flare,
    /// The diary: all entries.
    Diary,
    /// One month of the diary, such as `2026-11`.
    DiaryMonth(String),
    /// One year of the diary.
    DiaryYear(String),
    /// A new diary entry.
    DiaryNew,
    /// One diary entry, by its id.
    DiaryEntry(String),
    /// Trends, patterns, sessions beside pain.
    Progress,
    /// The person's own experiments.
    Experiments,
    /// One page for the clinician.
    Report,
    /// All exercises.
    Library,
    /// One exercise, by its id.
    LibraryItem(String),
    /// All lessons.
    Learn,
    /// One lesson, by its id.
    Lesson(String),
    /// One part of a lesson, by the ids of both.
    LessonPart(String, String),
    /// The words used in a sense of their own.
    Words,
    /// One of these words, by its id.
    Word(String),
    /// Every reference.
    Sources,
    /// One reference among them, by its id.
    Source(String),
    /// Version, privacy, licence.
    About,
    /// Settings.
    Settings,
    /// Taking in a copy.
    Restore,
    /// Files for other programs and other people.
    Files,
    /// Taking in a diary or a plan from elsewhere.
    Bring,
    /// Every component in every state, in a development build alone.
    #[cfg(debug_assertions)]
    Parts,
    /// An address that leads nowhere.
    NotFound,
}

/// A place in the navigation. Several pages share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NavPlace {
    /// Today, and what is started from there.
    Today,
    /// The diary.
    Diary,
    /// How it goes.
    Progress,
    /// The lessons, and what is looked up: exercises, words, sources.
    Learn,
}

impl NavPlace {
    /// Every place, in the order of the navigation.
    pub const ALL: [Self; 4] = [Self::Today, Self::Diary, Self::Progress, Self::Learn];

    /// The page a place opens.
    #[must_use]
    pub fn page(self) -> Page {
        match self {
            Self::Today => Page::Today,
            Self::Diary => Page::Diary,
            Self::Progress => Page::Progress,
            Self::Learn => Page::Learn,
        }
    }
}

impl Page {
    /// The page of a location hash such as `#/diary/new`. Total: an address that leads nowhere is `NotFound`, no address
    /// at all is `Today`, and so is a mere place within a page (`#main`). A query behind `?` is not part of the address.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let Some(path) = hash.strip_prefix("#/") else {
            return Self::Today;
        };
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        let path = path.strip_suffix('/').unwrap_or(path);
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            [""] => Self::Today,
            ["welcome"] => Self::Welcome,
            ["intake", "check"] => Self::IntakeCheck,
            ["intake", slug] => named(slug, Self::Intake),
            ["care"] => Self::Care,
            ["routine"] => Self::Routine,
            ["session"] => Self::Session,
            ["session", what] => named(what, Self::SessionFree),
            ["check-in"] => Self::CheckIn,
            ["check-in", "evening"] => Self::Evening,
            ["safety"] => Self::Safety,
            ["ask", kind] => named(kind, Self::Ask),
            ["flare"] => Self::Flare,
            ["diary"] => Self::Diary,
            ["diary", "new"] => Self::DiaryNew,
            ["diary", "month", month] => named(month, Self::DiaryMonth),
            ["diary", "year", year] => named(year, Self::DiaryYear),
            ["diary", id] => named(id, Self::DiaryEntry),
            ["progress"] => Self::Progress,
            ["progress", "experiments"] => Self::Experiments,
            ["report"] => Self::Report,
            ["library"] => Self::Library,
            ["library", id] => named(id, Self::LibraryItem),
            ["learn"] => Self::Learn,
            ["learn", id] => named(id, Self::Lesson),
            ["learn", id, part] => match (named(id, Self::Lesson), named(part, Self::Lesson)) {
                (Self::Lesson(id), Self::Lesson(part)) => Self::LessonPart(id, part),
                _ => Self::NotFound,
            },
            ["words"] => Self::Words,
            ["words", id] => named(id, Self::Word),
            ["sources"] => Self::Sources,
            ["sources", id] => named(id, Self::Source),
            ["about"] => Self::About,
            ["settings"] => Self::Settings,
            ["settings", "restore"] => Self::Restore,
            ["settings", "files"] => Self::Files,
            ["settings", "bring"] => Self::Bring,
            #[cfg(debug_assertions)]
            ["parts"] => Self::Parts,
            _ => Self::NotFound,
        }
    }

    /// The location hash of the page; `Page::parse` of it is the page again.
    #[must_use]
    pub fn hash(&self) -> String {
        match self {
            Self::Today => "#/".to_owned(),
            Self::Welcome => "#/welcome".to_owned(),
            Self::Intake(slug) => format!("#/intake/{slug}"),
            Self::IntakeCheck => "#/intake/check".to_owned(),
            Self::Care => "#/care".to_owned(),
            Self::Routine => "#/routine".to_owned(),
            Self::Session => "#/session".to_owned(),
            Self::SessionFree(what) => format!("#/session/{what}"),
            Self::CheckIn => "#/check-in".to_owned(),
            Self::Evening => "#/check-in/evening".to_owned(),
            Self::Safety => "#/safety".to_owned(),
            Self::Ask(kind) => format!("#/ask/{kind}"),
            Self::Flare => "#/flare".to_owned(),
            Self::Diary => "#/diary".to_owned(),
            Self::DiaryMonth(month) => format!("#/diary/month/{month}"),
            Self::DiaryYear(year) => format!("#/diary/year/{year}"),
            Self::DiaryNew => "#/diary/new".to_owned(),
            Self::DiaryEntry(id) => format!("#/diary/{id}"),
            Self::Progress => "#/progress".to_owned(),
            Self::Experiments => "#/progress/experiments".to_owned(),
            Self::Report => "#/report".to_owned(),
            Self::Library => "#/library".to_owned(),
            Self::LibraryItem(id) => format!("#/library/{id}"),
            Self::Learn => "#/learn".to_owned(),
            Self::Lesson(id) => format!("#/learn/{id}"),
            Self::LessonPart(id, part) => format!("#/learn/{id}/{part}"),
            Self::Words => "#/words".to_owned(),
            Self::Word(id) => format!("#/words/{id}"),
            Self::Sources => "#/sources".to_owned(),
            Self::Source(id) => format!("#/sources/{id}"),
            Self::About => "#/about".to_owned(),
            Self::Settings => "#/settings".to_owned(),
            Self::Restore => "#/settings/restore".to_owned(),
            Self::Files => "#/settings/files".to_owned(),
            Self::Bring => "#/settings/bring".to_owned(),
            #[cfg(debug_assertions)]
            Self::Parts => "#/parts".to_owned(),
            Self::NotFound => "#/not-found".to_owned(),
        }
    }

    /// The text key of the page's title. Pages about one thing (a question, an entry, an exercise) say more when shown.
    #[must_use]
    pub fn title_key(&self) -> &'static str {
        match self {
            Self::Today => "page.today",
            Self::Welcome => "page.welcome",
            Self::Intake(_) => "page.intake",
            Self::IntakeCheck => "page.intake-check",
            Self::Care => "page.care",
            Self::Routine => "page.routine",
            Self::Session | Self::SessionFree(_) => "page.session",
            Self::CheckIn => "page.check-in",
            Self::Evening => "page.evening",
            Self::Safety => "page.safety",
            Self::Ask(_) => "page.ask",
            Self::Flare => "page.flare",
            Self::Diary => "page.diary",
            Self::DiaryMonth(_) => "page.diary-month",
            Self::DiaryYear(_) => "page.diary-year",
            Self::DiaryNew => "page.diary-new",
            Self::DiaryEntry(_) => "page.diary-entry",
            Self::Progress => "page.progress",
            Self::Experiments => "page.experiments",
            Self::Report => "page.report",
            Self::Library => "page.library",
            Self::LibraryItem(_) => "page.library-item",
            Self::Learn => "page.learn",
            Self::Lesson(_) | Self::LessonPart(..) => "page.lesson",
            Self::Words | Self::Word(_) => "page.words",
            Self::Sources | Self::Source(_) => "page.sources",
            Self::About => "page.about",
            Self::Settings => "page.settings",
            Self::Restore => "page.restore",
            Self::Files => "page.files",
            Self::Bring => "page.bring",
            #[cfg(debug_assertions)]
            Self::Parts => "app.name",
            Self::NotFound => "page.not-found",
        }
    }

    /// Where the page stands in the navigation; `None` for a page that no place leads to.
    #[must_use]
    pub fn nav_place(&self) -> Option<NavPlace> {
        match self {
            Self::Today | Self::Routine | Self::Flare => Some(NavPlace::Today),
            Self::Diary | Self::DiaryMonth(_) | Self::DiaryYear(_) => Some(NavPlace::Diary),
            Self::Progress | Self::Experiments | Self::Report => Some(NavPlace::Progress),
            Self::Library
            | Self::LibraryItem(_)
            | Self::Learn
            | Self::Lesson(_)
            | Self::LessonPart(..)
            | Self::Words
            | Self::Word(_)
            | Self::Sources
            | Self::Source(_) => Some(NavPlace::Learn),
            _ => None,
        }
    }

    /// Whether the page shows the navigation. One that asks for one thing (a question, a session, an entry) or must not
    /// be left by accident (a stop screen) does not.
    #[must_use]
    pub fn shows_navigation(&self) -> bool {
        !matches!(
            self,
            Self::Welcome
                | Self::Intake(_)
                | Self::IntakeCheck
                | Self::Care
                | Self::Session
                | Self::SessionFree(_)
                | Self::CheckIn
                | Self::Safety
                | Self::Ask(_)
                | Self::Evening
                | Self::DiaryNew
                | Self::DiaryEntry(_)
        )
    }
}

/// A slug or id from the address: letters, digits, `-`, `_` and `.` only, so that no address carries markup or spaces.
fn named(part: &str, page: fn(String) -> Page) -> Page {
    let clean = !part.is_empty()
        && part
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    if clean {
        page(part.to_owned())
    } else {
        Page::NotFound
    }
}
