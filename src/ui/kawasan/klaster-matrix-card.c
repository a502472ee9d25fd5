#include "klaster-matrix-card.h"

#include <glib/gi18n.h>

#include "klaster-inline-field.h"

static const char *const fields[]
    = { "state", "fund_source", "budget", "spent", "target", "realised" };

struct _KlasterMatrixCard
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *title; /* label in a button */
  GtkWidget *where;
  KlasterInlineField *fields[G_N_ELEMENTS (fields)];

  /* owned */
  KlasterSession *session;
  char *id;
};

G_DEFINE_FINAL_TYPE (KlasterMatrixCard, klaster_matrix_card, GTK_TYPE_WIDGET)

static void
on_title_clicked_cb (KlasterMatrixCard *self)
{
  klaster_session_request_edit (self->session, "opd_program", self->id, NULL);
}

static GtkWidget *
create_title (KlasterMatrixCard *self)
{
  GtkWidget *button = gtk_button_new ();

  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), self->title);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "card-title");
  gtk_widget_set_tooltip_text (button, _ ("Open all fields of this programme"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_title_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
create_fields (KlasterMatrixCard *self, KlasterSession *session)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 10);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      self->fields[i] = klaster_inline_field_new (
          session, klaster_entity_get_field (klaster_entity_get ("opd_program"), fields[i]));
      gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->fields[i]), (int)i % 2, (int)i / 2, 1, 1);
    }
  return grid;
}

static void
klaster_matrix_card_dispose (GObject *object)
{
  KlasterMatrixCard *self = KLASTER_MATRIX_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (klaster_matrix_card_parent_class)->dispose (object);
}

static void
klaster_matrix_card_class_init (KlasterMatrixCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_matrix_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_matrix_card_init (KlasterMatrixCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "matrix-card");
}

/* WHERE, and below it the meeting that decided and who says so. */
static char *
dup_origin (const KlasterMatrixProgram *program, const char *where)
{
  const char *source = klaster_record_get_text (program->record, "source");
  g_autofree char *said
      /* Translators: %s is who the figures come from. */
      = source != NULL ? g_strdup_printf (_ ("Source: %s"), source) : NULL;
  g_autofree char *decided
      /* Translators: %s is a meeting. */
      = program->meeting != NULL ? g_strdup_printf (_ ("Decided at: %s"), program->meeting) : NULL;
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_strv_builder_add (lines, where);
  if (decided != NULL)
    g_strv_builder_add (lines, decided);
  if (said != NULL)
    g_strv_builder_add (lines, said);
  parts = g_strv_builder_end (lines);
  return g_strjoinv ("\n", parts);
}

/* Public functions */

GtkWidget *
klaster_matrix_card_new (KlasterSession *session)
{
  KlasterMatrixCard *self = g_object_new (KLASTER_TYPE_MATRIX_CARD, NULL);

  self->session = g_object_ref (session);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->where = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->where), 0);
  gtk_label_set_wrap (GTK_LABEL (self->where), TRUE);
  gtk_widget_add_css_class (self->where, "where");
  gtk_box_append (GTK_BOX (self->box), create_title (self));
  gtk_box_append (GTK_BOX (self->box), self->where);
  gtk_box_append (GTK_BOX (self->box), create_fields (self, session));
  return GTK_WIDGET (self);
}

void
klaster_matrix_card_show (KlasterMatrixCard *self,
                          const KlasterMatrixProgram *program,
                          const char *where)
{
  g_autofree char *origin = NULL;

  g_return_if_fail (KLASTER_IS_MATRIX_CARD (self));

  origin = dup_origin (program, where);
  g_free (self->id);
  self->id = g_strdup (program->id);
  gtk_label_set_text (GTK_LABEL (self->title), program->title);
  gtk_label_set_text (GTK_LABEL (self->where), origin);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    klaster_inline_field_show (self->fields[i], program->record, TRUE, program->title, NULL);
}

const char *
klaster_matrix_card_get_id (KlasterMatrixCard *self)
{
  return self->id;
}
