"""A driver for WebKitGTK that keeps a profile, for the journeys that kill the browser: the part of WebDriver that
src/client.rs speaks, over one WebView with a data folder of its own. WebKitGTK's own driver keeps no data.

Needs gir1.2-webkit2-4.1 and python3-gi. usage: webkit_driver.py --port=PORT --profile=FOLDER
"""
import json, os, sys, threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
import gi
gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import GLib, Gtk, WebKit2

OPTIONS = dict(word.lstrip('-').split('=', 1) for word in sys.argv[1:])
PATIENCE = 30
# What runs around each script: elements go out and come in by number, and a promise is waited for.
AROUND = """
const KEY = 'element-6066-11e4-a52e-4f735466cecf';
const known = window.tendKnownElements ??= [];
const out = (value) => {
  if (value instanceof Element) {
    if (!known.includes(value)) known.push(value);
    return { [KEY]: String(known.indexOf(value)) };
  }
  if (Array.isArray(value)) return value.map(out);
  if (!value || typeof value !== 'object') return value ?? null;
  const made = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, out(part)]));
  // The name that the page's own reckoning gives it: this engine tells its tree to nobody here.
  if (value.element instanceof Element) value.element.tendName = value.name;
  return made;
};
const back = (value) => {
  if (!value || typeof value !== 'object' || !(KEY in value)) return value;
  const element = known[value[KEY]];
  if (!element?.isConnected) throw new Error('stale element reference');
  return element;
};
const parts = %s.map(back);
const script = function () { %s
};
const answer = %s ? await new Promise((done) => script.apply(null, [...parts, done])) : script.apply(null, parts);
return JSON.stringify(out(await answer));
"""


class Failure(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class Browser:
    """The one window. Its methods are called from the server's threads and work in GTK's."""

    def __init__(self):
        folder = OPTIONS['profile']
        manager = WebKit2.WebsiteDataManager(base_data_directory=folder + '/data', base_cache_directory=folder + '/cache')
        context = WebKit2.WebContext.new_with_website_data_manager(manager)
        self.window = Gtk.Window()
        self.window.set_default_size(390, 844)
        self.view = WebKit2.WebView.new_with_context(context)
        self.window.add(self.view)
        self.window.show_all()

    def do(self, work):
        """Calls `work` with a function that takes the answer, and waits for it."""
        done, answers = threading.Event(), []

        def answer(value):
            answers.append(value)
            done.set()

        GLib.idle_add(lambda: work(answer) and False)
        if not done.wait(PATIENCE):
            raise Failure('timeout', 'no answer from the page')
        if isinstance(answers[0], Exception):
            raise answers[0]
        return answers[0]

    def visit(self, url):
        def work(answer):
            here = self.view.get_uri() or ''
            if '#' in url and here.split('#')[0] == url.split('#')[0]:
                # The same document: nothing is loaded.
                self.view.call_async_javascript_function('location.href = ' + json.dumps(url), -1, None, None, None, None,
                                                         lambda *_: answer(None))
                return
            watch = []

            def changed(view, event):
                if event == WebKit2.LoadEvent.FINISHED:
                    view.disconnect(watch[0])
                    answer(None)

            watch.append(self.view.connect('load-changed', changed))
            self.view.load_uri(url)

        self.do(work)

    def run(self, script, arguments, is_async=False):
        body = AROUND % (json.dumps(arguments), script, 'true' if is_async else 'false')

        def work(answer):
            def finished(view, result):
                try:
                    value = view.call_async_javascript_function_finish(result)
                    answer(json.loads(value.to_string()))
                except Exception as error:  # GLib's errors have no narrower type here.
                    stale = 'stale element reference'
                    answer(Failure(stale if stale in str(error) else 'javascript error', str(error)))

            self.view.call_async_javascript_function(body, -1, None, None, None, None, finished)

        return self.do(work)


def respond(browser, method, path, body):
    name = '/'.join(path.strip('/').split('/')[2:])
    if path == '/status':
        return {'ready': True}
    if path == '/session':
        return {'sessionId': 'one', 'capabilities': {'tend:processGroup': os.getpid()}}
    if method == 'DELETE':
        return None
    if name == 'url':
        return browser.visit(body['url']) if method == 'POST' else browser.do(lambda answer: answer(browser.view.get_uri()))
    if name == 'title':
        return browser.run('return document.title', [])
    if name.startswith('execute/'):
        return browser.run(body['script'], body['args'], name == 'execute/async')
    if name == 'window/rect':
        return browser.do(lambda answer: answer(browser.window.resize(body['width'], body['height'])))
    if name.startswith('element/'):
        _, number, deed = name.split('/')
        deeds = {
            'click': 'arguments[0].click()',
            'clear': "arguments[0].value = ''; arguments[0].dispatchEvent(new Event('input', { bubbles: true }))",
            'value': "arguments[0].value += arguments[1]; arguments[0].dispatchEvent(new Event('input', { bubbles: true }))",
            'computedlabel': "return arguments[0].tendName ?? ''",
        }
        element = {'element-6066-11e4-a52e-4f735466cecf': number}
        return browser.run(deeds[deed], [element, (body or {}).get('text')])
    raise Failure('unknown command', path)


class Answers(BaseHTTPRequestHandler):
    browser = None

    def answer(self):
        length = int(self.headers.get('content-length') or 0)
        body = json.loads(self.rfile.read(length)) if length else None
        try:
            status, value = 200, respond(self.browser, self.command, self.path, body)
        except Failure as failure:
            status, value = 500, {'error': failure.code, 'message': str(failure)}
        text = json.dumps({'value': value}).encode()
        self.send_response(status)
        self.send_header('content-type', 'application/json')
        self.send_header('content-length', str(len(text)))
        self.end_headers()
        self.wfile.write(text)
        self.wfile.flush()
        if self.command == 'DELETE':
            # Only now, for the answer goes with the process.
            GLib.idle_add(Gtk.main_quit)

    do_GET = do_POST = do_DELETE = answer

    def log_message(self, *_):
        pass


if __name__ == '__main__':
    # A group of its own, which the engine's processes join: it can be killed whole, in one moment.
    os.setpgid(0, 0)
    Answers.browser = Browser()
    server = ThreadingHTTPServer(('127.0.0.1', int(OPTIONS['port'])), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Gtk.main()
