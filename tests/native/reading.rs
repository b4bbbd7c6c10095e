//! How hard a text is to read, as an age. A helper for every test of texts, with tests of its own.
//!
//! Two indexes are taken and the harder one counts. Flesch-Kincaid (1975): 0.39 × words a sentence + 11.8 × syllables a word
//! − 15.59. Coleman-Liau (1975): 0.0588 × letters of 100 words − 0.296 × sentences of 100 words − 15.8. Both give a school
//! grade; a grade begins at the age of grade + 5. Syllables are counted by rule, which is right for about 9 of 10 words.

/// What was counted in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub words: u32,
    pub sentences: u32,
    pub syllables: u32,
    pub letters: u32,
    /// Words of the longest sentence.
    pub longest: u32,
}

impl Reading {
    /// Counts some texts; each ends a sentence, with or without a full stop.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut sum = Self::default();
        for text in texts {
            for sentence in text.split_inclusive(['.', '?', '!', ':', ';']) {
                sum.add_sentence(sentence);
            }
        }
        sum
    }

    fn add_sentence(&mut self, sentence: &str) {
        let words: Vec<&str> = sentence
            .split(|c: char| !(c.is_alphanumeric() || c == '’' || c == '-'))
            .filter(|word| word.chars().any(char::is_alphanumeric))
            .collect();
        let count = u32::try_from(words.len()).unwrap();
        self.words += count;
        self.sentences += u32::from(count > 0);
        self.syllables += words.iter().map(|word| syllables(word)).sum::<u32>();
        let letters = words
            .iter()
            .map(|word| word.chars().filter(|c| c.is_alphanumeric()).count());
        self.letters += u32::try_from(letters.sum::<usize>()).unwrap();
        self.longest = self.longest.max(count);
    }

    /// The age from which it can be read, by the harder of the two indexes.
    pub fn age(self) -> f64 {
        let words = f64::from(self.words.max(1));
        let sentences = f64::from(self.sentences.max(1));
        let spoken = 0.39 * words / sentences + 11.8 * f64::from(self.syllables) / words - 15.59;
        let written = (5.88 * f64::from(self.letters) - 29.6 * sentences) / words - 15.8;
        spoken.max(written) + 5.0
    }
}

/// How many syllables a word has, by rule. Each digit counts as one.
pub fn syllables(word: &str) -> u32 {
    word.split('-').map(of_part).sum::<u32>().max(1)
}

fn of_part(word: &str) -> u32 {
    let small = word.to_lowercase();
    let word = small.trim_end_matches("’s");
    // An e before these ends is silent: careful, something, safely.
    let mut word = word.to_owned();
    for end in ["ful", "less", "ment", "thing", "ly", "where"] {
        word = word.replace(&format!("e{end}"), end);
    }
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphanumeric()).collect();
    let digits = u32::try_from(letters.iter().filter(|c| c.is_ascii_digit()).count()).unwrap();
    if digits > 0 {
        return digits;
    }
    let vowel = |c: char| "aeiouy".contains(c);
    let mut count = 0;
    let mut before = false;
    for c in &letters {
        let now = vowel(*c);
        count += u32::from(now && !before);
        before = now;
    }
    let ends = |end: &str| word.ends_with(end);
    let third_last = letters.len().checked_sub(3).map(|at| letters[at]);
    let is_silent = (ends("e") && !ends("le") && !ends("ee") && !ends("ye") && !ends("oe"))
        || (ends("le") && third_last.is_some_and(vowel))
        || (ends("ed") && !ends("ted") && !ends("ded") && !ends("eed"))
        || (ends("es")
            && ![
                "ses", "zes", "ches", "shes", "xes", "ges", "ces", "les", "ees", "ies",
            ]
            .iter()
            .any(|end| ends(end)))
        || (ends("les")
            && letters
                .len()
                .checked_sub(4)
                .is_some_and(|at| vowel(letters[at])));
    if is_silent && count > 1 {
        count -= 1;
    }
    // Two vowels that are spoken apart.
    count += u32::from(
        ["area", "idea", "being", "doing", "going"]
            .iter()
            .any(|known| word.starts_with(known)),
    );
    for apart in ["ia", "io", "iu", "eo", "ua"] {
        let together = [
            "tio", "sion", "cia", "tia", "gio", "quar", "qua", "eop", "geo", "gua", "xio", "sua",
        ];
        if word.contains(apart) && !together.iter().any(|known| word.contains(known)) {
            count += 1;
        }
    }
    count
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    let rows = [
        ("pain", 1),
        ("move", 1),
        ("moves", 1),
        ("stiff", 1),
        ("people", 2),
        ("little", 2),
        ("while", 1),
        ("muscles", 2),
        ("exercise", 3),
        ("walked", 1),
        ("noted", 2),
        ("studies", 2),
        ("diary", 3),
        ("inflammation", 4),
        ("you", 1),
        ("low-back", 2),
        ("careful", 2),
        ("area", 3),
        ("posture", 2),
        ("sensitive", 3),
        ("12", 2),
        ("body’s", 2),
        ("lasts", 1),
        ("pages", 2),
        ("question", 2),
        ("physiotherapist", 6),
        ("the", 1),
    ];
    for (word, expected) in rows {
        assert_eq!(syllables(word), expected, "{word}");
    }
}

#[test]
fn an_easy_text_is_for_children_and_a_hard_one_is_not() {
    let easy = Reading::of(["The cat sat on the mat. It was warm. The dog came in."]);
    assert_eq!((easy.words, easy.sentences, easy.longest), (13, 3, 6));
    assert!(easy.age() < 7.0, "{}", easy.age());
    let hard = Reading::of([
        "Nociplastic sensitisation constitutes a neurophysiological hypothesis whose operationalisation in ambulatory \
         self-management applications remains methodologically controversial.",
    ]);
    assert!(hard.age() > 25.0, "{}", hard.age());
}
