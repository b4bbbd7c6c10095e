//! Odd things that lie in a store: letters that break readers, a mark that is gone, a text of megabytes, what other apps keep.

use tend::storage::key;

use super::device::Device;
use super::entry;
use crate::storage::block_on;

#[test]
fn a_note_comes_back_letter_by_letter_whatever_is_in_it() {
    let notes = [
        "\u{0}\u{1}\u{7f}",
        "\u{202e}from right to left\u{202c} and back",
        "שלום, مرحبا, 痛み, größer",
        "🙂👩\u{200d}🦽\u{fe0f}",
        "\u{2028}\u{2029}\u{feff}\u{fffd}",
        "\\\"}],\"crc\":\"00000000\",\"hlc\":9,\"kind\":\"setting\"",
        "__proto__ constructor </script><!--",
    ];
    let device = Device::new();
    for note in notes {
        let (mut book, ..) = device.open();
        let mut odd = entry(book.today(), 3);
        odd.note = note.to_owned();
        let kept = block_on(book.save_entry(odd, None)).unwrap();
        block_on(book.settle()).unwrap();
        device.shelf.kill(0);
        let (_, loaded, _) = device.open();
        let back = loaded.entries.iter().find(|one| one.id == kept.id);
        assert_eq!(
            back.map(|one| one.value.note.as_str()),
            Some(note),
            "{note:?}"
        );
        assert!(loaded.damaged.is_empty(), "{note:?}");
    }
}

#[test]
fn a_mark_that_is_gone_a_huge_text_and_the_keys_of_others_hide_nothing() {
    let device = Device::new();
    let (mut book, ..) = device.open();
    let kept = block_on(book.save_entry(entry(book.today(), 3), None)).unwrap();
    block_on(book.settle()).unwrap();
    device.shelf.flush();
    let mut disk = device.shelf.disk();
    assert!(disk.remove(key::META).is_some());
    disk.insert("other-app".to_owned(), "theirs".to_owned());
    let huge = key::record(&"019a9f1e-5c00-7000-8000-00000000000f".into());
    disk.insert(huge.clone(), "[".repeat(3_000_000));
    device.shelf.roll_back(disk);
    let (_, loaded, mended) = device.open();
    assert_eq!(loaded.entries, [kept]);
    assert_eq!(mended.restored, 1, "the mark");
    let texts = device.shelf.texts();
    assert!(texts.contains_key(key::META), "the second copy has it");
    assert_eq!(texts["other-app"], "theirs");
    let aside = texts
        .iter()
        .find(|(name, _)| name.starts_with("tend1:bad:"));
    assert_eq!(aside.map(|(_, text)| text.len()), Some(3_000_000));
    assert!(!texts.contains_key(&huge));
}
