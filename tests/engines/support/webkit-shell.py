"""A window around WebKitGTK and nothing else, to be driven by WebKitWebDriver.

Debian's MiniBrowser does not get narrower than its tool bar, prints nothing without
a dialog and keeps its console to itself. Here a page may be as narrow as a phone,
what it says goes to standard output, a print becomes a PDF, a download a file.
"""

import argparse
import os
import signal

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gio, GLib, Gtk, WebKit2  # noqa: E402

wish = argparse.ArgumentParser()
wish.add_argument("--folder", required=True, help="holds all that this browser writes")
wish.add_argument("--listener", required=True, help="a script to run first in every page")
wish.add_argument("--no-tabs-to-links", action="store_true", help="as Safari is delivered")
wish.add_argument("--no-page-cache", action="store_true", help="a page that is left is forgotten")
wish.add_argument("--private", action="store_true", help="a private window")
wish.add_argument("--restore", action="store_true", help="begins with the page of the last time")
options = wish.parse_args()

below = lambda name: os.path.join(options.folder, name)  # noqa: E731
state_file = below("session")
with open(below("pid"), "w", encoding="ascii") as file:
    file.write(str(os.getpid()))

manager = (
    WebKit2.WebsiteDataManager.new_ephemeral()
    if options.private
    else WebKit2.WebsiteDataManager(
        base_data_directory=below("data"), base_cache_directory=below("cache")
    )
)
# Nothing listens there: only this machine can be asked for anything.
manager.set_network_proxy_settings(
    WebKit2.NetworkProxyMode.CUSTOM,
    WebKit2.NetworkProxySettings.new("http://127.0.0.1:9", ["localhost", "127.0.0.1"]),
)
context = WebKit2.WebContext(website_data_manager=manager)
context.set_automation_allowed(True)

# What prefers-reduced-motion says.
Gtk.Settings.get_default().set_property("gtk-enable-animations", False)
settings = WebKit2.Settings(
    enable_write_console_messages_to_stdout=True,
    enable_tabs_to_links=not options.no_tabs_to_links,
    enable_page_cache=not options.no_page_cache,
    javascript_can_access_clipboard=True,
)

with open(options.listener, encoding="utf-8") as file:
    listener = WebKit2.UserScript(
        file.read(),
        WebKit2.UserContentInjectedFrames.TOP_FRAME,
        WebKit2.UserScriptInjectionTime.START,
        None,
        None,
    )


def print_first():
    """Writes what the first page looks like on paper to a file. (`print()` does nothing in a driven page.)"""
    paper = Gtk.PrintSettings()
    paper.set_printer("Print to File")
    paper.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    part = below("paper.part")
    paper.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, Gio.File.new_for_path(part).get_uri())
    operation = WebKit2.PrintOperation.new(views[0])
    operation.set_print_settings(paper)
    operation.connect("finished", lambda _: os.rename(part, below("paper.pdf")))
    operation.print_()


def downloads(_, download):
    def decide(one, name):
        folder = below("downloads")
        os.makedirs(folder, exist_ok=True)
        # Under a name of its own until all of it is there.
        part = os.path.join(folder, f".{name}")
        one.set_destination(Gio.File.new_for_path(part).get_uri())
        one.connect("finished", lambda _: os.rename(part, os.path.join(folder, name)))
        return True

    download.connect("decide-destination", decide)


context.connect("download-started", downloads)
views = []


def look_around():
    if os.path.exists(below("print")):
        os.remove(below("print"))
        print_first()
    if views:
        # What a browser would know if it were ended at any moment.
        with open(state_file, "wb") as file:
            file.write(views[0].get_session_state().serialize().get_data())
    return GLib.SOURCE_CONTINUE


def open_view(_):
    content = WebKit2.UserContentManager()
    content.add_script(listener)
    view = WebKit2.WebView(
        web_context=context,
        settings=settings,
        user_content_manager=content,
        is_controlled_by_automation=True,
    )
    window = Gtk.Window()
    window.set_default_size(1280, 800)
    window.add(view)
    window.show_all()
    view.grab_focus()
    view.connect("close", lambda _: window.destroy())
    if options.restore and not views:
        with open(state_file, "rb") as file:
            saved = WebKit2.WebViewSessionState.new(GLib.Bytes.new(file.read()))
        view.restore_session_state(saved)
        item = view.get_back_forward_list().get_current_item()
        if item:
            view.go_to_back_forward_list_item(item)
    views.append(view)
    return view


def begin(_, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("webkit-shell")
    info.set_version(
        WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version()
    )
    session.set_application_info(info)
    session.connect("create-web-view", open_view)


context.connect("automation-started", begin)
for name in (signal.SIGTERM, signal.SIGINT):
    GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, name, Gtk.main_quit)
GLib.timeout_add(100, look_around)
Gtk.main()
