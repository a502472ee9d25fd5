#include "klaster-visits-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-page-parts.h"
#include "klaster-panel-parts.h"
#include "klaster-visits.h"

#define CONTENT_WIDTH 900

struct _KlasterVisitsView
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkWidget *sentence;
  GtkBox *groups;

  /* Owned */
  KlasterSession *session;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (KlasterVisitsView, klaster_visits_view, GTK_TYPE_WIDGET)

/* ---- rows */

static char *
describe (const KlasterVisit *visit)
{
  const GDate *date = g_date_valid (&visit->date) ? &visit->date : &visit->due;
  g_autofree char *day
      = g_date_valid (date) ? klaster_format_date (date) : g_strdup (_ ("day not known"));
  GString *text = g_string_new (day);

  g_string_append_printf (text, " · %s", visit->place);
  if (*visit->partner != '\0')
    g_string_append_printf (text, " · %s", visit->partner);
  return g_string_free (text, FALSE);
}

static GtkWidget *
create_state (const KlasterVisit *visit)
{
  GtkWidget *pill = gtk_label_new (visit->overdue ? _ ("Overdue") : visit->state_label);

  gtk_widget_add_css_class (pill, "pill");
  if (visit->overdue)
    gtk_widget_add_css_class (pill, "overdue");
  gtk_widget_set_valign (pill, GTK_ALIGN_START);
  return pill;
}

static void
add_visit (KlasterVisitsView *self, GtkBox *box, const KlasterVisit *visit)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const KlasterLink link = { .entity = "assistance", .id = visit->id };
  g_autofree char *second = describe (visit);
  g_autofree char *result
      = *visit->result != '\0' ? g_strdup_printf (_ ("Result: %s"), visit->result) : NULL;
  g_autofree char *next
      = *visit->next_step != '\0' ? g_strdup_printf (_ ("Next: %s"), visit->next_step) : NULL;

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words),
                  klaster_panel_create_record_row (self->session, visit->topic, second, &link));
  if (result != NULL)
    klaster_panel_add_text (GTK_BOX (words), result, "fact-name");
  if (next != NULL)
    klaster_panel_add_text (GTK_BOX (words), next, "fact-name");
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), create_state (visit));
  gtk_box_append (box, line);
}

static void
on_add_clicked_cb (GtkButton *button, KlasterSession *session)
{
  const char *kawasan = gtk_widget_get_name (GTK_WIDGET (button));
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&presets, "{ss}", "state", "planned");
  if (*kawasan != '\0')
    g_variant_builder_add (&presets, "{ss}", "kawasan", kawasan);
  klaster_session_request_edit (session, "assistance", NULL, g_variant_builder_end (&presets));
}

/* KAWASAN: id, or "" for any place. */
static GtkWidget *
create_add_button (KlasterVisitsView *self, const char *label, const char *kawasan)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_name (button, kawasan);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_clicked_cb), self->session, 0);
  return button;
}

static void
add_group (KlasterVisitsView *self, const KlasterVisitGroup *group)
{
  g_autofree char *title = group->kawasan != NULL
                               ? g_strdup_printf ("%s · %s", group->name, group->kawasan_name)
                               : g_strdup (group->name);
  GtkBox *section = klaster_panel_add_section (self->groups, title);

  klaster_panel_add_text (section, group->sentence, group->visits->len == 0 ? "missing" : NULL);
  for (guint i = 0; i < group->visits->len; i++)
    add_visit (self, section, group->visits->pdata[i]);
  if (group->kawasan != NULL)
    gtk_box_append (section, create_add_button (self, _ ("Plan a visit…"), group->kawasan));
}

static void
show_digest (KlasterVisitsView *self, const KlasterVisits *digest)
{
  GtkWidget *child;

  gtk_label_set_text (GTK_LABEL (self->sentence), digest->sentence);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  if (digest->groups->len == 0)
    klaster_panel_add_text (
        self->groups,
        _ ("Here stand the visits and the help for kawasan and sites: when, with whom, with what "
           "result, and what comes next. Begin with a first one."),
        NULL);
  for (guint i = 0; i < digest->groups->len; i++)
    add_group (self, digest->groups->pdata[i]);
}

/* ---- reading */

static gpointer
build_digest (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterVisitsQuery query = { 0 };

  return klaster_visits_build (reader, &query, error);
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterVisits) digest
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterVisitsView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_VISITS_VIEW (user_data);
  g_clear_object (&self->reading);
  if (digest != NULL)
    show_digest (self, digest);
  else
    klaster_session_fail (self->session, error);
}

static void
read_digest (KlasterVisitsView *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_digest, NULL, NULL,
                           (GDestroyNotify)klaster_visits_unref, self->reading, on_built_cb, self);
}

/* ---- overrides */

static void
klaster_visits_view_dispose (GObject *object)
{
  KlasterVisitsView *self = KLASTER_VISITS_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_visits_view_parent_class)->dispose (object);
}

static void
klaster_visits_view_class_init (KlasterVisitsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_visits_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_visits_view_init (KlasterVisitsView *self)
{
}

static GtkWidget *
create_bar (KlasterVisitsView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *add = create_add_button (self, _ ("New assistance"), "");

  self->sentence = klaster_page_sentence_new ();
  gtk_widget_set_hexpand (self->sentence, TRUE);
  gtk_widget_add_css_class (add, "suggested-action");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_end (add, 12);
  gtk_widget_set_margin_top (add, 6);
  gtk_box_append (GTK_BOX (bar), self->sentence);
  gtk_box_append (GTK_BOX (bar), add);
  return bar;
}

/* Public functions */

GtkWidget *
klaster_visits_view_new (KlasterSession *session)
{
  KlasterVisitsView *self = g_object_new (KLASTER_TYPE_VISITS_VIEW, NULL);

  self->session = g_object_ref (session);
  self->groups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->box = klaster_page_stack_new (
      create_bar (self), NULL, klaster_page_column_new (GTK_WIDGET (self->groups), CONTENT_WIDTH));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_digest), self,
                           G_CONNECT_SWAPPED);
  read_digest (self);
  return GTK_WIDGET (self);
}

gboolean
klaster_visits_view_is_settled (KlasterVisitsView *self)
{
  g_return_val_if_fail (KLASTER_IS_VISITS_VIEW (self), FALSE);

  return self->reading == NULL;
}
