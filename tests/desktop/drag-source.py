"""A window whose rows are dragged. The one argument says, in JSON, what each row offers."""

import json
import os
import sys
from urllib.parse import unquote, urlparse

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk

ACTIONS = {"copy": Gdk.DragAction.COPY, "move": Gdk.DragAction.MOVE}
ROW_HEIGHT = 60


def row_of(offer):
    """@param offer {"actions": ["copy", "move"], "uris": ["file:///..."]}"""
    row = Gtk.EventBox(height_request=ROW_HEIGHT)
    row.add(Gtk.Label(label="\n".join(offer["uris"])))
    actions = Gdk.DragAction(0)
    for name in offer["actions"]:
        actions |= ACTIONS[name]
    row.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], actions)
    row.drag_source_add_uri_targets()
    row.connect("drag-data-get", lambda *event: event[2].set_uris(offer["uris"]))
    row.connect("drag-data-delete", lambda *_: delete(offer["uris"]))
    return row


def delete(uris):
    """What a program does with a mail that was moved somewhere else."""
    for uri in uris:
        os.remove(unquote(urlparse(uri).path))


def main():
    window = Gtk.Window(title="Drag source")
    rows = Gtk.Box(orientation=Gtk.Orientation.VERTICAL)
    for offer in json.loads(sys.argv[1]):
        rows.pack_start(row_of(offer), False, False, 0)
    window.add(rows)
    window.connect("destroy", Gtk.main_quit)
    window.show_all()
    Gtk.main()


main()
