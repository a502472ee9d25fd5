#include "klaster-award-table.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-award-dots.h"
#include "klaster-award-row.h"
#include "klaster-page-parts.h"

struct _KlasterAwardTable
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  AdwBin *heads;
  GtkBox *rows; /* KlasterAwardRowWidget */
  GtkCheckButton *by_kind;

  /* owned */
  KlasterAwardEdition *edition;
  KlasterAwardDraws *draws;
};

G_DEFINE_FINAL_TYPE (KlasterAwardTable, klaster_award_table, GTK_TYPE_WIDGET)

enum
{
  LISTS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- shares */

typedef struct
{
  double *first, *three; /* percent by site of the sheet; NAN: not in the field */
} Shares;

static void
count_field (KlasterAwardTable *self,
             const KlasterAwardField *field,
             const double *weights,
             const Shares *shares)
{
  g_autofree guint *first = g_new0 (guint, field->n_sites + 1);
  g_autofree guint *three = g_new0 (guint, field->n_sites + 1);

  if (field->n_sites == 0)
    return;
  klaster_award_count_shares (field, self->draws, weights, first, three);
  for (guint s = 0; s < field->n_sites; s++)
    {
      shares->first[field->sites[s]] = 100.0 * first[s] / self->draws->n_sets;
      shares->three[field->sites[s]] = 100.0 * three[s] / self->draws->n_sets;
    }
}

static void
count_shares (KlasterAwardTable *self,
              const KlasterAwardResult *result,
              const double *weights,
              const Shares *shares)
{
  for (guint s = 0; s < result->n_sites; s++)
    shares->first[s] = shares->three[s] = NAN;
  for (guint list = 0; list < (result->by_kind ? 2 : 1); list++)
    {
      g_autoptr (KlasterAwardField) field
          = result->by_kind
                ? klaster_award_field_new_of_kind (self->edition->sheet, result, list == 1)
                : klaster_award_field_new (self->edition->sheet, result);

      count_field (self, field, weights, shares);
    }
}

/* ---- rows */

static gboolean
is_kelurahan (KlasterAwardTable *self, const KlasterAwardResult *result, guint n)
{
  return klaster_award_sheet_get_site (self->edition->sheet, result->rows[n].site)->kelurahan;
}

/* The name of the list that begins with row N, or NULL. */
static const char *
get_list_name (KlasterAwardTable *self, const KlasterAwardResult *result, guint n)
{
  gboolean kelurahan = is_kelurahan (self, result, n);

  if (!result->by_kind || (n > 0 && is_kelurahan (self, result, n - 1) == kelurahan))
    return NULL;
  return kelurahan ? _ ("Kelurahan") : _ ("Desa");
}

static void
make_rows (KlasterAwardTable *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  adw_bin_set_child (self->heads,
                     klaster_award_row_new_heads (self->edition->sheet->criteria->len));
  for (guint i = 0; i < self->edition->sheet->sites->len; i++)
    gtk_box_append (self->rows, klaster_award_row_new ());
}

/* ---- children */

static void
on_toggled_cb (KlasterAwardTable *self)
{
  g_signal_emit (self, signals[LISTS_CHANGED], 0);
}

static GtkWidget *
create_foot (KlasterAwardTable *self)
{
  g_autofree char *text = klaster_award_dots_dup_legend ();
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *legend = klaster_page_legend_new (text, 0);

  self->by_kind = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_ ("Desa and kelurahan "
                                                                        "apart")));
  g_signal_connect_object (self->by_kind, "toggled", G_CALLBACK (on_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (legend, TRUE);
  gtk_widget_add_css_class (foot, "grid-foot");
  gtk_box_append (GTK_BOX (foot), legend);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->by_kind));
  return foot;
}

static void
klaster_award_table_dispose (GObject *object)
{
  KlasterAwardTable *self = KLASTER_AWARD_TABLE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->edition, klaster_award_edition_unref);
  g_clear_pointer (&self->draws, klaster_award_draws_free);
  G_OBJECT_CLASS (klaster_award_table_parent_class)->dispose (object);
}

static void
klaster_award_table_class_init (KlasterAwardTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_award_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[LISTS_CHANGED] = g_signal_new ("lists-changed", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_award_table_init (KlasterAwardTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->heads = ADW_BIN (adw_bin_new ());
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heads));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_vexpand (scrolled, TRUE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), scrolled);
  gtk_box_append (GTK_BOX (self->box), create_foot (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* Public functions */

GtkWidget *
klaster_award_table_new (void)
{
  return g_object_new (KLASTER_TYPE_AWARD_TABLE, NULL);
}

void
klaster_award_table_set_edition (KlasterAwardTable *self,
                                 KlasterAwardEdition *edition,
                                 double spread)
{
  g_return_if_fail (KLASTER_IS_AWARD_TABLE (self) && edition != NULL && edition->sheet != NULL);

  if (edition != self->edition)
    {
      g_clear_pointer (&self->edition, klaster_award_edition_unref);
      self->edition = klaster_award_edition_ref (edition);
      gtk_widget_set_visible (GTK_WIDGET (self->by_kind), edition->both_kinds);
      make_rows (self);
    }
  g_clear_pointer (&self->draws, klaster_award_draws_free);
  self->draws = klaster_award_draws_new (edition->sheet->criteria->len, KLASTER_AWARD_SETS, spread,
                                         KLASTER_AWARD_SEED);
}

void
klaster_award_table_show (KlasterAwardTable *self,
                          const KlasterAwardResult *result,
                          const double *weights)
{
  g_autofree double *first = g_new (double, result->n_sites + 1);
  g_autofree double *three = g_new (double, result->n_sites + 1);
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  count_shares (self, result, weights, &(Shares){ first, three });
  for (guint i = 0; i < result->n_sites && row != NULL; i++)
    {
      guint site = result->rows[i].site;

      klaster_award_row_fill (KLASTER_AWARD_ROW (row), self->edition, result, weights, i,
                              first[site], three[site]);
      klaster_award_row_set_list (KLASTER_AWARD_ROW (row), get_list_name (self, result, i));
      row = gtk_widget_get_next_sibling (row);
    }
}

gboolean
klaster_award_table_is_by_kind (KlasterAwardTable *self)
{
  return gtk_check_button_get_active (self->by_kind)
         && gtk_widget_get_visible (GTK_WIDGET (self->by_kind));
}

void
klaster_award_table_set_by_kind (KlasterAwardTable *self, gboolean by_kind)
{
  gtk_check_button_set_active (self->by_kind, by_kind);
}

char *
klaster_award_table_dup_line (KlasterAwardTable *self, guint n)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  for (; n > 0 && row != NULL; n--)
    row = gtk_widget_get_next_sibling (row);
  return row != NULL ? klaster_award_row_dup_words (KLASTER_AWARD_ROW (row)) : NULL;
}
