//! The entry: mounts the app in the browser. Run natively, it says how to start the app.

#[cfg(target_arch = "wasm32")]
fn main() {
    tend::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Tend runs in a browser: `cargo xtask serve`");
}
