#include "klaster-asks-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-panel-parts.h"
#include "klaster-quick-change.h"

struct _KlasterAsksView
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkWidget *hint;
  GtkWidget *entries[KLASTER_ASKS];

  /* Owned */
  KlasterSession *session;
  char *meeting; /* id; NULL: there is no talk yet */
  char *title; /* of the meeting */
  char *asks[KLASTER_ASKS]; /* as stored; never NULL */
};

G_DEFINE_FINAL_TYPE (KlasterAsksView, klaster_asks_view, GTK_TYPE_WIDGET)

static const char *const fields[KLASTER_ASKS] = { "ask_1", "ask_2", "ask_3" };

static void
write_entry (KlasterAsksView *self, GtkWidget *entry)
{
  for (guint i = 0; i < KLASTER_ASKS; i++)
    if (self->entries[i] == entry)
      klaster_asks_view_set (self, i, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
on_activated_cb (KlasterAsksView *self, GtkWidget *entry)
{
  write_entry (self, entry);
}

static void
on_left_cb (KlasterAsksView *self, GtkEventController *focus)
{
  write_entry (self, gtk_event_controller_get_widget (focus));
}

static void
add_entry (KlasterAsksView *self, guint n)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *number = g_strdup_printf ("%u.", n + 1);
  g_autofree char *name = g_strdup_printf (_ ("Request %u"), n + 1);

  self->entries[n] = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entries[n], TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entries[n]),
                                  _ ("What the Sekda is asked to decide or to do"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entries[n]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_signal_connect_object (self->entries[n], "activate", G_CALLBACK (on_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entries[n], focus);
  gtk_box_append (GTK_BOX (line), gtk_label_new (number));
  gtk_box_append (GTK_BOX (line), self->entries[n]);
  gtk_box_append (GTK_BOX (self->box), line);
}

static void
klaster_asks_view_dispose (GObject *object)
{
  KlasterAsksView *self = KLASTER_ASKS_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->meeting, g_free);
  g_clear_pointer (&self->title, g_free);
  for (guint i = 0; i < KLASTER_ASKS; i++)
    g_clear_pointer (&self->asks[i], g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_asks_view_parent_class)->dispose (object);
}

static void
klaster_asks_view_class_init (KlasterAsksViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_asks_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_asks_view_init (KlasterAsksView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->hint = klaster_panel_add_text (GTK_BOX (self->box), "", "fact-name");
  for (guint i = 0; i < KLASTER_ASKS; i++)
    {
      self->asks[i] = g_strdup ("");
      add_entry (self, i);
    }
}

static void
show_hint (KlasterAsksView *self)
{
  g_autofree char *kept
      /* Translators: %s is a meeting. */
      = self->meeting != NULL ? g_strdup_printf (_ ("Kept with “%s”."), self->title) : NULL;

  gtk_label_set_text (
      GTK_LABEL (self->hint),
      kept != NULL ? kept : _ ("Plan the talk first: the requests are kept with the meeting."));
}

/* Public functions */

GtkWidget *
klaster_asks_view_new (KlasterSession *session)
{
  KlasterAsksView *self = g_object_new (KLASTER_TYPE_ASKS_VIEW, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
klaster_asks_view_show (KlasterAsksView *self, const KlasterAudiensi *audiensi)
{
  const char *meeting = audiensi->talk != NULL ? audiensi->talk->id : NULL;
  gboolean same = g_strcmp0 (self->meeting, meeting) == 0;

  g_return_if_fail (KLASTER_IS_ASKS_VIEW (self));

  g_free (self->meeting);
  self->meeting = g_strdup (meeting);
  g_free (self->title);
  self->title = g_strdup (audiensi->talk != NULL ? audiensi->talk->title : "");
  show_hint (self);
  for (guint i = 0; i < KLASTER_ASKS; i++)
    {
      const char *ask = audiensi->asks[i] != NULL ? audiensi->asks[i] : "";
      gboolean changed = strcmp (self->asks[i], ask) != 0;

      g_free (self->asks[i]);
      self->asks[i] = g_strdup (ask);
      gtk_widget_set_sensitive (self->entries[i], meeting != NULL);
      if (!same || changed)
        gtk_editable_set_text (GTK_EDITABLE (self->entries[i]), ask);
    }
}

void
klaster_asks_view_set (KlasterAsksView *self, guint n, const char *text)
{
  g_autofree char *words = g_strstrip (g_strdup (text));
  g_autofree char *summary = NULL;
  g_autoptr (KlasterChange) change = NULL;

  g_return_if_fail (KLASTER_IS_ASKS_VIEW (self));
  g_return_if_fail (n < KLASTER_ASKS);

  if (self->meeting == NULL || strcmp (words, self->asks[n]) == 0)
    return;
  /* Translators: line of the journal: a meeting, then the number of a request. */
  summary = g_strdup_printf (_ ("%s: request %u"), self->title, n + 1);
  change = klaster_change_new (summary);
  klaster_quick_change_set (change, "meeting", self->meeting, fields[n],
                            *words != '\0' ? words : NULL);
  g_free (self->asks[n]);
  self->asks[n] = g_strdup (words);
  klaster_quick_change_commit (self->session, change, _ ("The request is kept"));
}
