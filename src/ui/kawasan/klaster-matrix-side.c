#include "klaster-matrix-side.h"

#include <glib/gi18n.h>

#include "klaster-matrix-card.h"
#include "klaster-needs-list.h"
#include "klaster-panel-parts.h"

struct _KlasterMatrixSide
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *scrolled;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkBox *sums;
  GtkWidget *programs_title;
  GtkBox *cards;
  GtkWidget *rest;
  GtkWidget *add;
  GtkWidget *needs_title;
  GtkBox *needs;

  /* owned */
  KlasterSession *session;
  KlasterMatrix *matrix;
  GPtrArray *programs; /* KlasterMatrixProgram of the matrix */

  int row, column;
  guint n_cards;
  guint adding; /* source that adds cards, 0: none */
};

G_DEFINE_FINAL_TYPE (KlasterMatrixSide, klaster_matrix_side, GTK_TYPE_WIDGET)

static const KlasterMatrixRow *
get_opd (KlasterMatrixSide *self)
{
  return self->row >= 0 ? self->matrix->rows->pdata[self->row] : NULL;
}

static const KlasterMatrixColumn *
get_kawasan (KlasterMatrixSide *self)
{
  return self->column >= 0 ? self->matrix->columns->pdata[self->column] : NULL;
}

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* ---- head and sums */

static void
show_titles (KlasterMatrixSide *self)
{
  const KlasterMatrixRow *opd = get_opd (self);
  const KlasterMatrixColumn *kawasan = get_kawasan (self);

  gtk_label_set_text (GTK_LABEL (self->title), opd != NULL       ? opd->full_name
                                               : kawasan != NULL ? kawasan->name
                                                                 : _ ("All programmes"));
  gtk_widget_set_visible (self->subtitle, opd != NULL || kawasan != NULL);
  gtk_label_set_text (GTK_LABEL (self->subtitle), opd != NULL && kawasan != NULL ? kawasan->name
                                                  : opd != NULL     ? _ ("In all kawasan")
                                                  : kawasan != NULL ? _ ("Of all OPD")
                                                                    : "");
}

static void
add_money (KlasterMatrixSide *self, const char *name, const KlasterMatrixMoney *money, guint of)
{
  g_autofree char *sum = money->n > 0 ? klaster_format_money ((gint64)money->sum) : NULL;
  /* Translators: an amount, then how many of how many programmes have one. */
  g_autofree char *text
      = sum == NULL ? NULL : g_strdup_printf (_ ("%s (%u of %u programmes)"), sum, money->n, of);

  klaster_panel_add_fact (self->sums, self->session, name, text, NULL);
}

/* The one source of funds, or what each of several gives. */
static void
add_funds (KlasterMatrixSide *self, const KlasterMatrixSum *sum)
{
  g_autofree char *funds = klaster_matrix_sum_dup_funds (sum);
  gboolean several = FALSE;

  for (guint i = 0; i < KLASTER_MATRIX_FUNDS; i++)
    {
      g_autofree char *money
          = sum->funds[i].n > 0 ? klaster_format_money ((gint64)sum->funds[i].sum) : NULL;

      if (sum->n_funds[i] == 0 || sum->n_funds[i] == sum->n_programs)
        continue;
      several = TRUE;
      klaster_panel_add_fact (self->sums, self->session, klaster_matrix_fund_get_label (i), money,
                              NULL);
    }
  if (!several && *funds != '\0')
    klaster_panel_add_fact (self->sums, self->session, _ ("Fund source"), funds, NULL);
}

static void
show_sums (KlasterMatrixSide *self)
{
  const KlasterMatrixSum *sum = klaster_matrix_get_sum (self->matrix, self->row, self->column);

  empty (self->sums);
  if (sum->n_programs == 0)
    return;
  klaster_panel_add_fact (self->sums, self->session, _ ("State"),
                          klaster_matrix_state_get_label (klaster_matrix_sum_get_state (sum)),
                          NULL);
  add_money (self, _ ("Budget"), &sum->budget, sum->n_programs);
  add_money (self, _ ("Spent"), &sum->spent, sum->n_programs);
  if (sum->n_measured > 0)
    {
      g_autofree char *percent = klaster_format_percent (sum->realised * 100, 0);
      g_autofree char *text = g_strdup_printf (_ ("%s (mean of %u of %u programmes)"), percent,
                                               sum->n_measured, sum->n_programs);

      klaster_panel_add_fact (self->sums, self->session, _ ("Realised against target"), text, NULL);
    }
  add_funds (self, sum);
}

/* ---- programmes */

static const char *
find_name (GPtrArray *rows, const char *id)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const KlasterMatrixRow *row = rows->pdata[i];

      if (g_strcmp0 (row->id, id) == 0)
        return row->name;
    }
  return "";
}

static const char *
find_kawasan (GPtrArray *columns, const char *id)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const KlasterMatrixColumn *column = columns->pdata[i];

      if (g_strcmp0 (column->id, id) == 0)
        return column->name;
    }
  return "";
}

/* "2026 · Dinas A · answers: Jalan" with what the chosen cell does not say already. */
static char *
dup_where (KlasterMatrixSide *self, const KlasterMatrixProgram *program)
{
  g_autoptr (GString) where = g_string_new (NULL);

  g_string_append_printf (where, "%d", program->year);
  if (self->row < 0)
    g_string_append_printf (where, " · %s", find_name (self->matrix->rows, program->opd));
  if (self->column < 0)
    g_string_append_printf (where, " · %s", find_kawasan (self->matrix->columns, program->kawasan));
  if (program->need != NULL)
    {
      g_string_append (where, " · ");
      /* Translators: %s is a need of the kawasan that the programme answers. */
      g_string_append_printf (where, _ ("answers: %s"), program->need);
    }
  return g_string_free (g_steal_pointer (&where), FALSE);
}

static void
show_card (KlasterMatrixSide *self, GtkWidget *card, guint i)
{
  const KlasterMatrixProgram *program = self->programs->pdata[i];
  g_autofree char *where = dup_where (self, program);

  klaster_matrix_card_show (KLASTER_MATRIX_CARD (card), program, where);
}

static guint
get_n_shown (KlasterMatrixSide *self)
{
  return MIN (self->programs->len, KLASTER_MATRIX_SIDE_MOST);
}

/* One card a turn: a card costs some milliseconds, and the cursor must not wait. */
static gboolean
add_card (gpointer user_data)
{
  KlasterMatrixSide *self = user_data;
  GtkWidget *card;

  if (self->n_cards >= get_n_shown (self))
    {
      self->adding = 0;
      return G_SOURCE_REMOVE;
    }
  card = klaster_matrix_card_new (self->session);
  gtk_box_append (self->cards, card);
  show_card (self, card, self->n_cards++);
  return G_SOURCE_CONTINUE;
}

static void
show_rest (KlasterMatrixSide *self)
{
  guint n = get_n_shown (self);
  g_autofree char *rest
      = self->programs->len == 0
            ? g_strdup (_ ("No programme is entered here."))
            : g_strdup_printf (_ ("%u more: choose a cell of the matrix to see them."),
                               self->programs->len - n);

  gtk_label_set_text (GTK_LABEL (self->rest), rest);
  gtk_widget_set_visible (self->rest, self->programs->len == 0 || self->programs->len > n);
}

/* Cards are used again; one that shows the same programme as before keeps what is being typed. */
static void
show_programs (KlasterMatrixSide *self)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  guint i = 0;

  g_clear_pointer (&self->programs, g_ptr_array_unref);
  self->programs = klaster_matrix_list_programs (self->matrix, self->row, self->column);
  while (card != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      if (i < get_n_shown (self))
        show_card (self, card, i++);
      else
        gtk_box_remove (self->cards, card);
      card = next;
    }
  self->n_cards = i;
  if (self->adding == 0 && i < get_n_shown (self))
    self->adding = g_idle_add (add_card, self);
  show_rest (self);
}

static void
on_add_clicked_cb (KlasterMatrixSide *self)
{
  const KlasterMatrixRow *opd = get_opd (self);
  const KlasterMatrixColumn *kawasan = get_kawasan (self);
  g_autofree char *year = g_strdup_printf ("%d", self->matrix->year);
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  if (opd != NULL)
    g_variant_builder_add (&presets, "{ss}", "opd", opd->id);
  if (kawasan != NULL && kawasan->id != NULL)
    g_variant_builder_add (&presets, "{ss}", "kawasan", kawasan->id);
  if (self->matrix->year > 0)
    g_variant_builder_add (&presets, "{ss}", "year", year);
  klaster_session_request_edit (self->session, "opd_program", NULL,
                                g_variant_builder_end (&presets));
}

/* ---- needs */

static void
show_needs (KlasterMatrixSide *self)
{
  const KlasterMatrixColumn *kawasan = get_kawasan (self);
  gboolean has_needs = kawasan != NULL && kawasan->id != NULL;

  gtk_widget_set_visible (self->needs_title, has_needs);
  gtk_widget_set_visible (GTK_WIDGET (self->needs), has_needs);
  if (has_needs)
    klaster_needs_list_fill (self->needs, self->session, self->matrix, self->column);
}

/* ---- children */

static GtkWidget *
add_label (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = klaster_panel_add_text (box, text, css_class);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

static GtkWidget *
create_content (KlasterMatrixSide *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));

  gtk_widget_add_css_class (GTK_WIDGET (box), "panel");
  gtk_widget_add_css_class (GTK_WIDGET (box), "matrix-side");
  self->title = add_label (box, "", "side-title");
  self->subtitle = add_label (box, "", "kind");
  self->sums = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_box_append (box, GTK_WIDGET (self->sums));
  self->programs_title = add_label (box, _ ("Programmes"), "section-title");
  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (box, GTK_WIDGET (self->cards));
  self->rest = add_label (box, "", "missing");
  self->add = gtk_button_new_with_label (_ ("Add a programme"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (on_add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (box, self->add);
  self->needs_title = add_label (box, _ ("Needs of the kawasan"), "section-title");
  self->needs = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_box_append (box, GTK_WIDGET (self->needs));
  return GTK_WIDGET (box);
}

static void
klaster_matrix_side_dispose (GObject *object)
{
  KlasterMatrixSide *self = KLASTER_MATRIX_SIDE (object);

  g_clear_handle_id (&self->adding, g_source_remove);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->programs, g_ptr_array_unref);
  g_clear_pointer (&self->matrix, klaster_matrix_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_matrix_side_parent_class)->dispose (object);
}

static void
klaster_matrix_side_class_init (KlasterMatrixSideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_matrix_side_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_matrix_side_init (KlasterMatrixSide *self)
{
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/* Public functions */

KlasterMatrixSide *
klaster_matrix_side_new (KlasterSession *session)
{
  KlasterMatrixSide *self = g_object_new (KLASTER_TYPE_MATRIX_SIDE, NULL);

  self->session = g_object_ref (session);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), create_content (self));
  return self;
}

void
klaster_matrix_side_show (KlasterMatrixSide *self, KlasterMatrix *matrix, int row, int column)
{
  g_return_if_fail (KLASTER_IS_MATRIX_SIDE (self));

  klaster_matrix_ref (matrix);
  g_clear_pointer (&self->matrix, klaster_matrix_unref);
  self->matrix = matrix;
  self->row = row;
  self->column = column;
  show_titles (self);
  show_sums (self);
  show_programs (self);
  show_needs (self);
}
