#include "klaster-stage-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-compose-chart.h"
#include "klaster-panel-chart.h"
#include "klaster-panel-parts.h"

#define MOST_WIDE 900

struct _KlasterStageList
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *scrolled;
  GtkWidget *sentence;
  GtkBox *rows; /* KlasterStageRow */
  GtkBox *joint; /* BUM Desa Bersama */
  GPtrArray *ladders; /* GtkBox for each of them, borrowed */

  /* owned */
  KlasterSession *session;
  KlasterKawasanDigest *digest;
  GCancellable *reading;
  char *kawasan; /* id */
};

G_DEFINE_FINAL_TYPE (KlasterStageList, klaster_stage_list, GTK_TYPE_WIDGET)

/* ---- BUM Desa Bersama */

static void
add_field (KlasterStageList *self,
           GtkBox *row,
           const KlasterBumdesmaDigest *joint,
           const char *name)
{
  KlasterInlineField *field = klaster_inline_field_new (
      self->session, klaster_entity_get_field (klaster_entity_get ("bumdesma"), name));

  klaster_inline_field_show (field, joint->stored, TRUE, joint->name, NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (field), TRUE);
  gtk_box_append (row, GTK_WIDGET (field));
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
draw_ladder (KlasterStageList *self, GtkBox *box, const KlasterBumdesmaDigest *joint)
{
  const KlasterLink link = { .entity = "bumdesma", .id = joint->id };

  clear_box (box);
  gtk_box_append (box, klaster_panel_create_record_row (self->session, joint->name,
                                                        joint->ladder->text, &link));
  klaster_panel_add_ladder (box, self->session, joint->ladder);
}

/* While a field is written in, only what is drawn follows. */
static void
redraw_ladders (KlasterStageList *self)
{
  for (guint i = 0; i < MIN (self->ladders->len, self->digest->bumdesma->len); i++)
    draw_ladder (self, self->ladders->pdata[i], self->digest->bumdesma->pdata[i]);
}

static void
add_joint (KlasterStageList *self, const KlasterBumdesmaDigest *joint)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  static const char *const names[][3] = { { "stage", "certificate_number", "certificate_date" },
                                          { "stage_since", "target", "owner" },
                                          { "blocker" } };

  g_ptr_array_add (self->ladders, box);
  gtk_box_append (self->joint, GTK_WIDGET (box));
  draw_ladder (self, box, joint);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkBox *row = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));

      gtk_box_set_homogeneous (row, TRUE);
      for (guint n = 0; n < G_N_ELEMENTS (names[i]) && names[i][n] != NULL; n++)
        add_field (self, row, joint, names[i][n]);
      gtk_box_append (self->joint, GTK_WIDGET (row));
    }
}

static void
show_joint (KlasterStageList *self)
{
  g_ptr_array_set_size (self->ladders, 0);
  clear_box (self->joint);
  klaster_panel_add_text (self->joint, _ ("BUM Desa Bersama"), "section-title");
  for (guint i = 0; i < self->digest->bumdesma->len; i++)
    add_joint (self, self->digest->bumdesma->pdata[i]);
  if (self->digest->bumdesma->len == 0)
    klaster_panel_add_text (self->joint,
                            _ ("Musyawarah desa, musyawarah antar desa, joint regulation, name, "
                               "documents, certificate: the way of the joint enterprise is "
                               "followed here once it is entered."),
                            "missing");
  gtk_box_append (self->joint,
                  klaster_panel_create_add_button (self->session, _ ("Enter the BUM Desa Bersama"),
                                                   "bumdesma", "kawasan", self->digest->id));
}

/* ---- stages */

static void
show_stages (KlasterStageList *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  for (guint i = 0; i < self->digest->n_stages; i++)
    {
      if (row == NULL)
        {
          row = klaster_stage_row_new (
              self->session, (i == 0 ? KLASTER_RUNG_FIRST : 0)
                                 | (i + 1 == self->digest->n_stages ? KLASTER_RUNG_LAST : 0));
          gtk_box_append (self->rows, row);
        }
      klaster_stage_row_show (KLASTER_STAGE_ROW (row), self->digest, i);
      row = gtk_widget_get_next_sibling (row);
    }
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static gpointer
build_digest (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterKawasanDigestQuery query = { .kawasan = data };

  return klaster_kawasan_digest_build (reader, &query, error);
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  KlasterKawasanDigest *digest = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterStageList *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_STAGE_LIST (user_data);
  g_clear_object (&self->reading);
  if (digest == NULL)
    {
      /* Removed while it was shown: the page is left by the officer. */
      if (!g_error_matches (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND))
        klaster_session_fail (self->session, error);
      return;
    }
  g_clear_pointer (&self->digest, klaster_kawasan_digest_unref);
  self->digest = digest;
  gtk_label_set_text (GTK_LABEL (self->sentence), digest->lead);
  show_stages (self);
  if (has_focus (GTK_WIDGET (self->joint)))
    redraw_ladders (self);
  else
    show_joint (self);
}

static void
read_digest (KlasterStageList *self)
{
  if (self->kawasan == NULL)
    return;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (
      klaster_session_get_store (self->session), build_digest, g_strdup (self->kawasan), g_free,
      (GDestroyNotify)klaster_kawasan_digest_unref, self->reading, on_built_cb, self);
}

/* ---- overrides */

static void
klaster_stage_list_dispose (GObject *object)
{
  KlasterStageList *self = KLASTER_STAGE_LIST (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->digest, klaster_kawasan_digest_unref);
  g_clear_pointer (&self->kawasan, g_free);
  g_clear_pointer (&self->ladders, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_stage_list_parent_class)->dispose (object);
}

static void
klaster_stage_list_class_init (KlasterStageListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_stage_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_stage_list_init (KlasterStageList *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  GtkWidget *clamp = adw_clamp_new ();

  self->ladders = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (box), "stage-list");
  self->sentence = klaster_panel_add_text (box, "", "lead");
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->joint = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_box_append (box, GTK_WIDGET (self->rows));
  gtk_box_append (box, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (box, GTK_WIDGET (self->joint));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MOST_WIDE);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (box));
  self->scrolled = gtk_scrolled_window_new ();
  gtk_widget_add_css_class (self->scrolled, "panel");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), clamp);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/* Public functions */

GtkWidget *
klaster_stage_list_new (KlasterSession *session)
{
  KlasterStageList *self = g_object_new (KLASTER_TYPE_STAGE_LIST, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_digest), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
klaster_stage_list_show (KlasterStageList *self, const char *kawasan)
{
  GtkWidget *row;

  g_return_if_fail (KLASTER_IS_STAGE_LIST (self));

  if (g_strcmp0 (self->kawasan, kawasan) == 0)
    return;
  g_free (self->kawasan);
  self->kawasan = g_strdup (kawasan);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
  read_digest (self);
}

KlasterStageRow *
klaster_stage_list_get_row (KlasterStageList *self, guint stage)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  for (; row != NULL && stage > 0; stage--)
    row = gtk_widget_get_next_sibling (row);
  return row != NULL ? KLASTER_STAGE_ROW (row) : NULL;
}

gboolean
klaster_stage_list_is_settled (KlasterStageList *self)
{
  return self->reading == NULL;
}
