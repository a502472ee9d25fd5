/* GtkShortcutsWindow of GTK 4.8 can only be filled by GtkBuilder, so its description is written from the table
 * below when it is opened, in the language of the screen. */
#include "klaster-shortcuts.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *group; /* msgid; NULL: the group goes on */
  const char *title; /* msgid */
  const char *keys;
} Shortcut;

static const Shortcut shortcuts[] = {
  { N_ ("Pages"), N_ ("Map"), "<Alt>1" },
  { NULL, N_ ("Register"), "<Alt>2" },
  { NULL, N_ ("Reports"), "<Alt>3" },
  { NULL, N_ ("Kawasan"), "<Alt>4" },
  { NULL, N_ ("Meetings"), "<Alt>5" },
  { NULL, N_ ("Decisions"), "<Alt>6" },
  { NULL, N_ ("Agenda"), "<Alt>7" },
  { NULL, N_ ("Charts"), "<Alt>8" },
  { N_ ("Periods"), N_ ("Next period"), "<Alt>Right" },
  { NULL, N_ ("Period before"), "<Alt>Left" },
  { NULL, N_ ("Play the periods"), "F6" },
  { N_ ("Map"), N_ ("Search a place"), "<Control>f" },
  { NULL, N_ ("Whole province"), "<Control>0" },
  { NULL, N_ ("Save the map"), "<Control><Shift>s" },
  { N_ ("Register, reports and agenda"), N_ ("Add a record"), "<Control>n" },
  { NULL, N_ ("Open the record"), "Return" },
  { NULL, N_ ("Remove the record"), "Delete" },
  { NULL, N_ ("Save as a file"), "<Control>e" },
  { N_ ("Figures of reports"), N_ ("Edit the figure"), "F2" },
  { NULL, N_ ("Write a remark"), "<Shift>F2" },
  { NULL, N_ ("Not applicable"), "minus" },
  { NULL, N_ ("Not answered"), "question" },
  { NULL, N_ ("Not due"), "period" },
  { NULL, N_ ("Fill down"), "<Control>d" },
  { NULL, N_ ("Open the report"), "<Control>Return" },
  { N_ ("Record form"), N_ ("Save and close"), "<Control>s" },
  { NULL, N_ ("Close"), "Escape" },
  { N_ ("Presentation"), N_ ("Start the presentation"), "F5" },
  { NULL, N_ ("Next step"), "Right" },
  { NULL, N_ ("Step before"), "Left" },
  { NULL, N_ ("All keys of the presentation"), "h" },
  { N_ ("Program"), N_ ("Undo"), "<Control>z" },
  { NULL, N_ ("Redo"), "<Control><Shift>z" },
  { NULL, N_ ("Copy the sentence of what is shown"), "<Control><Shift>c" },
  { NULL, N_ ("Print"), "<Control>p" },
  { NULL, N_ ("Import files"), "<Control>i" },
  { NULL, N_ ("Preferences"), "<Control>comma" },
  { NULL, N_ ("Keyboard shortcuts"), "<Control>question" },
  { NULL, N_ ("Help"), "F1" },
  { NULL, N_ ("Quit"), "<Control>q" },
};

static void
append_property (GString *xml, const char *name, const char *value)
{
  g_autofree char *escaped = g_markup_escape_text (value, -1);

  g_string_append_printf (xml, "<property name='%s'>%s</property>", name, escaped);
}

static char *
describe_window (void)
{
  GString *xml = g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'><child>"
                               "<object class='GtkShortcutsSection'>");

  append_property (xml, "section-name", "all");
  append_property (xml, "max-height", "12");
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].group != NULL)
        {
          g_string_append (xml, i > 0 ? "</object></child><child>" : "<child>");
          g_string_append (xml, "<object class='GtkShortcutsGroup'>");
          append_property (xml, "title", _ (shortcuts[i].group));
        }
      g_string_append (xml, "<child><object class='GtkShortcutsShortcut'>");
      append_property (xml, "title", _ (shortcuts[i].title));
      append_property (xml, "accelerator", shortcuts[i].keys);
      g_string_append (xml, "</object></child>");
    }
  g_string_append (xml, "</object></child></object></child></object></interface>");
  return g_string_free (xml, FALSE);
}

/* Public functions */

void
klaster_shortcuts_present (GtkWindow *parent)
{
  g_autofree char *xml = describe_window ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (xml, -1);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));

  gtk_window_set_transient_for (window, parent);
  gtk_window_set_modal (window, parent != NULL);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_present (window);
}
