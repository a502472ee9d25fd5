#include "klaster-kawasan-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-format.h"
#include "klaster-steps-bar.h"
#include "klaster-text-scale.h"

typedef enum
{
  COLUMN_NAME,
  COLUMN_STAGE,
  COLUMN_BLOCKER,
  COLUMN_CHECKS,
  COLUMN_PROGRAMS,
  COLUMN_FOLLOW_UPS,
  COLUMN_MEETING,
  N_COLUMNS
} Column;

/* Widths in pixels at normal text; the name takes what is left. */
static const struct
{
  const char *title;
  int width;
} columns[N_COLUMNS] = {
  [COLUMN_NAME] = { N_ ("Kawasan"), 190 },         [COLUMN_STAGE] = { N_ ("Stage"), 236 },
  [COLUMN_BLOCKER] = { N_ ("Blocker"), 214 },      [COLUMN_CHECKS] = { N_ ("Documents"), 100 },
  [COLUMN_PROGRAMS] = { N_ ("Programmes"), 140 },  [COLUMN_FOLLOW_UPS] = { N_ ("Follow-ups"), 104 },
  [COLUMN_MEETING] = { N_ ("Next meeting"), 140 },
};

struct _KlasterKawasanRow
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  KlasterStepsBar *stages;
  KlasterStepsBar *checks;
  GtkLabel *first[N_COLUMNS]; /* main line of a column */
  GtkLabel *second[N_COLUMNS]; /* quiet line below it */
};

G_DEFINE_FINAL_TYPE (KlasterKawasanRow, klaster_kawasan_row, GTK_TYPE_WIDGET)

static GtkLabel *
create_label (const char *css_class, int lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  /* The width is the column's, whatever the text. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  if (lines > 1)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_lines (GTK_LABEL (label), lines);
    }
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
set_width (GtkWidget *widget, Column column)
{
  double scale = klaster_text_scale_get (widget);

  gtk_widget_set_size_request (widget, (int)(columns[column].width * scale), -1);
  gtk_widget_set_hexpand (widget, column == COLUMN_NAME);
}

/* A clamp, since the natural width of a text in two lines is not the column's. */
static GtkBox *
add_cell (KlasterKawasanRow *self, Column column)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *clamp = column == COLUMN_NAME ? cell : adw_clamp_new ();

  set_width (clamp, column);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), clamp);
  if (clamp != cell)
    {
      int width;

      gtk_widget_get_size_request (clamp, &width, NULL);
      adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
      adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), width);
      adw_clamp_set_child (ADW_CLAMP (clamp), cell);
    }
  return GTK_BOX (cell);
}

/* Bars and texts of a column; a column without a first line shows its second only. */
static void
fill_cell (KlasterKawasanRow *self, Column column)
{
  GtkBox *cell = add_cell (self, column);

  if (column == COLUMN_STAGE)
    gtk_box_append (cell, GTK_WIDGET (self->stages));
  if (column == COLUMN_CHECKS)
    gtk_box_append (cell, GTK_WIDGET (self->checks));
  self->first[column]
      = create_label (column == COLUMN_NAME ? "name" : NULL, column == COLUMN_BLOCKER ? 2 : 1);
  gtk_box_append (cell, GTK_WIDGET (self->first[column]));
  if (column == COLUMN_CHECKS)
    return;
  self->second[column] = create_label ("where", 1);
  gtk_box_append (cell, GTK_WIDGET (self->second[column]));
}

static void
klaster_kawasan_row_dispose (GObject *object)
{
  g_clear_pointer (&KLASTER_KAWASAN_ROW (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (klaster_kawasan_row_parent_class)->dispose (object);
}

static void
klaster_kawasan_row_class_init (KlasterKawasanRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_kawasan_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_kawasan_row_init (KlasterKawasanRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  gtk_widget_add_css_class (self->box, "kawasan-row");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->stages = KLASTER_STEPS_BAR (klaster_steps_bar_new ());
  self->checks = KLASTER_STEPS_BAR (klaster_steps_bar_new ());
  for (Column column = 0; column < N_COLUMNS; column++)
    fill_cell (self, column);
}

/* ---- texts */

static void
set_texts (KlasterKawasanRow *self, Column column, const char *first, const char *second)
{
  gtk_label_set_text (self->first[column], first);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->first[column]), first);
  if (self->second[column] == NULL)
    return;
  gtk_label_set_text (self->second[column], second != NULL ? second : "");
  gtk_widget_set_visible (GTK_WIDGET (self->second[column]), second != NULL);
}

static char *
dup_days (const KlasterKawasanOverview *overview, const KlasterKawasanLine *line)
{
  if (line->recorded != NULL)
    /* Translators: label of a stage of which something is entered. */
    return g_strdup_printf (_ ("entered: %s"), line->recorded);
  if (line->days < 0)
    return g_strdup (_ ("since when is not entered"));
  /* Translators: days in the current stage, then the median of all kawasan. */
  return g_strdup_printf (_ ("%d days (median %d)"), line->days, overview->median_days);
}

static void
show_stage (KlasterKawasanRow *self,
            const KlasterKawasanOverview *overview,
            const KlasterKawasanLine *line)
{
  g_autofree char *days = dup_days (overview, line);
  g_autofree char *late
      = line->overdue ? g_strconcat (days, " · ", _ ("past its target"), NULL) : NULL;
  g_autofree char *text = g_strdup_printf ("%s, %s", line->stage, late != NULL ? late : days);
  gboolean at_end = line->current >= (int)line->n_stages;

  klaster_steps_bar_set_states (self->stages, line->states, line->n_stages, text);
  set_texts (self, COLUMN_STAGE, line->stage, at_end ? NULL : late != NULL ? late : days);
}

static void
show_checks (KlasterKawasanRow *self, const KlasterKawasanLine *line)
{
  g_autofree char *text
      = g_strdup_printf (_ ("%u of %u"), line->n_complete, (guint)KLASTER_KAWASAN_CHECKS);

  klaster_steps_bar_set_answers (self->checks, line->checks, KLASTER_KAWASAN_CHECKS, text);
  set_texts (self, COLUMN_CHECKS, text, NULL);
}

static char *
dup_budget (const KlasterKawasanLine *line)
{
  g_autofree char *money = NULL;

  if (line->n_programs == 0)
    return line->n_unanswered > 0 ? g_strdup_printf (_ ("%u needs unanswered"), line->n_unanswered)
                                  : NULL;
  if (isnan (line->budget))
    return g_strdup (_ ("budget not entered"));
  money = klaster_format_compact (line->budget);
  /* Translators: an amount in rupiah, then how many of how many programmes it is known for. */
  return g_strdup_printf (_ ("Rp%s (%u of %u)"), money, line->n_with_budget, line->n_programs);
}

static void
show_programs (KlasterKawasanRow *self, const KlasterKawasanLine *line)
{
  g_autofree char *first
      = line->n_programs == 0
            ? g_strdup (_ ("none yet"))
            : g_strdup_printf (ngettext ("%u programme", "%u programmes", line->n_programs),
                               line->n_programs);
  g_autofree char *second = dup_budget (line);

  set_texts (self, COLUMN_PROGRAMS, first, second);
}

static void
show_follow_ups (KlasterKawasanRow *self, const KlasterKawasanLine *line)
{
  g_autofree char *first = g_strdup_printf (_ ("%u open"), line->n_open);
  g_autofree char *second
      = line->n_overdue > 0 ? g_strdup_printf (_ ("%u overdue"), line->n_overdue) : NULL;

  if (line->n_overdue > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->second[COLUMN_FOLLOW_UPS]), "overdue");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->second[COLUMN_FOLLOW_UPS]), "overdue");
  set_texts (self, COLUMN_FOLLOW_UPS, line->n_open > 0 ? first : "–", second);
}

/* Public functions */

GtkWidget *
klaster_kawasan_row_new (void)
{
  return g_object_new (KLASTER_TYPE_KAWASAN_ROW, NULL);
}

void
klaster_kawasan_row_show (KlasterKawasanRow *self,
                          const KlasterKawasanOverview *overview,
                          const KlasterKawasanLine *line)
{
  g_autofree char *where = g_strdup_printf ("%s · %s", line->kind_label, line->kabupaten_name);
  g_autofree char *day
      = g_date_valid (&line->next_meeting) ? klaster_format_date_short (&line->next_meeting) : NULL;

  g_return_if_fail (KLASTER_IS_KAWASAN_ROW (self));

  set_texts (self, COLUMN_NAME, line->name, where);
  show_stage (self, overview, line);
  set_texts (self, COLUMN_BLOCKER, line->blocker != NULL ? line->blocker : "–",
             line->blocker != NULL ? line->owner : NULL);
  show_checks (self, line);
  show_programs (self, line);
  show_follow_ups (self, line);
  set_texts (self, COLUMN_MEETING, day != NULL ? day : "–", line->next_title);
}

GtkWidget *
klaster_kawasan_row_create_head (void)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);

  gtk_widget_add_css_class (head, "kawasan-head");
  for (Column column = 0; column < N_COLUMNS; column++)
    {
      GtkLabel *label = create_label (NULL, 1);

      gtk_label_set_text (label, _ (columns[column].title));
      set_width (GTK_WIDGET (label), column);
      gtk_box_append (GTK_BOX (head), GTK_WIDGET (label));
    }
  return head;
}
