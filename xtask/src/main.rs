//! The developer's one tool. It installs what `serve` and `test` need and runs them; it holds no rule of the app itself.

fn main() {}
