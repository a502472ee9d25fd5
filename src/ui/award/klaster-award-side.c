#include "klaster-award-side.h"

#include <glib/gi18n.h>

#include "klaster-award-actions.h"
#include "klaster-panel-parts.h"

#define SIDE_WIDTH 350
/* Scores in which the jurors differ, told at the side. */
#define SPREADS 5

static const struct
{
  const char *label;
  double spread;
} spreads[] = {
  { N_ ("each weight up to 25 % more or less"), 0.25 },
  { N_ ("each weight up to 50 % more or less"), 0.5 },
  { N_ ("any weights at all"), KLASTER_AWARD_ANY_WEIGHTS },
};

struct _KlasterAwardSide
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *scrolled;
  GtkBox *sliders;
  GtkWidget *reset;
  GtkDropDown *spread;
  GtkBox *words; /* on the weights; made again whenever they move */
  GtkBox *rules; /* made again with another edition */

  /* owned */
  KlasterSession *session;
  KlasterAwardEdition *edition;
  GPtrArray *scales; /* GtkRange, borrowed, one for each criterion */
  GPtrArray *values; /* GtkLabel */

  gboolean showing; /* the sliders follow, nobody moves them */
};

G_DEFINE_FINAL_TYPE (KlasterAwardSide, klaster_award_side, GTK_TYPE_WIDGET)

enum
{
  MOVED,
  SPREAD_CHANGED,
  RESET,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* ---- sliders */

static void
on_value_changed_cb (GtkRange *range, gpointer user_data)
{
  KlasterAwardSide *self = user_data;
  guint criterion;

  if (!self->showing && g_ptr_array_find (self->scales, range, &criterion))
    g_signal_emit (self, signals[MOVED], 0, criterion, gtk_range_get_value (range));
}

/* The wheel scrolls the side: a weight changes only when it is meant to. */
static void
ignore_wheel (GtkWidget *scale)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scale);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
add_slider (KlasterAwardSide *self, guint c)
{
  const KlasterAwardCriterion *criterion
      = klaster_award_sheet_get_criterion (self->edition->sheet, c);
  const KlasterAwardCriterionInfo *info = self->edition->criteria->pdata[c];
  const KlasterLink link = { .entity = "award_criterion", .id = criterion->id };
  gboolean counts = self->edition->result == NULL || self->edition->result->common[c];
  g_autofree char *name = g_strdup_printf ("%u  %s%s%s", c + 1, criterion->label,
                                           counts ? "" : " – ", counts ? "" : _ ("left out"));
  g_autofree char *tip
      = g_strdup_printf ("%s\n%s\n%s", info->source_label, info->scale_text, info->blanks_text);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = klaster_panel_create_edit_button (self->session, name, &link, NULL);
  GtkWidget *scale
      = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, KLASTER_AWARD_WEIGHTS, 0.5);
  GtkWidget *value = gtk_label_new (NULL);

  gtk_widget_set_tooltip_text (label, tip);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "flat");
  gtk_widget_add_css_class (label, "criterion");
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (label))),
                           PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (value, "tabular");
  gtk_label_set_width_chars (GTK_LABEL (value), 6);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_widget_set_hexpand (scale, TRUE);
  ignore_wheel (scale);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  criterion->label, -1);
  g_signal_connect_object (scale, "value-changed", G_CALLBACK (on_value_changed_cb), self, 0);
  gtk_box_append (GTK_BOX (line), scale);
  gtk_box_append (GTK_BOX (line), value);
  gtk_box_append (self->sliders, label);
  gtk_box_append (self->sliders, line);
  g_ptr_array_add (self->scales, scale);
  g_ptr_array_add (self->values, value);
}

/* ---- words */

static void
add_flips (KlasterAwardSide *self, const KlasterAwardResult *result, const double *weights)
{
  GtkBox *box = klaster_panel_add_section (self->words, _ ("What turns neighbours round"));

  for (guint i = 0; i < result->n_sites; i++)
    {
      g_autofree char *text = NULL;

      if (!klaster_award_result_has_neighbour (self->edition->sheet, result, i))
        continue;
      text = klaster_award_dup_flip (self->edition, result, weights, result->rows[i].site,
                                     result->rows[i + 1].site);
      klaster_panel_add_text (box, text, "kind");
    }
}

static void
add_missing (KlasterAwardSide *self, const KlasterAwardResult *result, const double *weights)
{
  g_autoptr (GArray) missing = klaster_award_find_missing (self->edition->sheet, result, weights);
  GtkBox *box;

  if (missing->len == 0)
    return;
  box = klaster_panel_add_section (self->words, _ ("Figures that are missing"));
  for (guint i = 0; i < missing->len; i++)
    {
      g_autofree char *text = klaster_award_dup_missing (
          self->edition, result, &g_array_index (missing, KlasterAwardMissing, i));

      klaster_panel_add_text (box, text, "kind");
    }
}

static char *
dup_stages (const KlasterAwardSheet *sheet)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sheet->stages->len; i++)
    {
      const KlasterAwardStage *stage = sheet->stages->pdata[i];
      g_autofree char *least = klaster_format_number_short (stage->least, 2);

      g_string_append_printf (text, "%s%u. %s", i > 0 ? "\n" : "", i + 1, stage->label);
      if (stage->places > 0)
        g_string_append_printf (text, ngettext (", %u goes on", ", %u go on", stage->places),
                                stage->places);
      if (!isnan (stage->least))
        g_string_append_printf (text, _ (", total at least %s"), least);
    }
  return g_string_free (text, FALSE);
}

static void
add_jurors (KlasterAwardSide *self)
{
  GtkBox *box = klaster_panel_add_section (self->rules, _ ("Jury"));
  g_autoptr (GPtrArray) wide = klaster_award_list_spreads (self->edition, SPREADS);

  for (guint i = 0; i < self->edition->jurors->len; i++)
    gtk_box_append (box, klaster_award_create_juror_row (self->session, self->edition, i));
  if (self->edition->jurors->len == 0)
    klaster_panel_add_text (box, _ ("No juror yet."), "missing");
  if (wide->len > 0)
    klaster_panel_add_text (box, _ ("Where the jurors differ most:"), NULL);
  for (guint i = 0; i < wide->len; i++)
    klaster_panel_add_text (box, wide->pdata[i], "kind");
}

static void
add_frozen (KlasterAwardSide *self)
{
  GtkBox *box = klaster_panel_add_section (self->rules, _ ("Frozen decision"));
  g_autofree char *when = klaster_format_iso_time (self->edition->frozen_at);
  g_autofree char *words
      = g_strdup_printf (_ ("Frozen on %s by %s. SHA-256:"), when,
                         self->edition->frozen_by != NULL ? self->edition->frozen_by : "–");
  GtkWidget *hash;

  klaster_panel_add_text (box, words, NULL);
  hash = klaster_panel_add_text (box, self->edition->hash, "hash");
  gtk_label_set_selectable (GTK_LABEL (hash), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (hash), PANGO_WRAP_CHAR);
  if (self->edition->corrections->len == 0)
    klaster_panel_add_text (box, _ ("No figure has been corrected since."), "kind");
  for (guint i = 0; i < self->edition->corrections->len; i++)
    klaster_panel_add_text (box, self->edition->corrections->pdata[i], "kind");
}

static void
show_rules (KlasterAwardSide *self)
{
  g_autofree char *stages = dup_stages (self->edition->sheet);
  GtkBox *box;

  empty_box (self->rules);
  if (self->edition->frozen)
    add_frozen (self);
  box = klaster_panel_add_section (self->rules, _ ("Rules of this edition"));
  if (*self->edition->sheet->tie_rule != '\0')
    klaster_panel_add_text (box, self->edition->sheet->tie_rule, NULL);
  klaster_panel_add_text (box, self->edition->tie_text, "kind");
  if (self->edition->common_text != NULL)
    klaster_panel_add_text (box, self->edition->common_text, "kind");
  if (*stages != '\0')
    klaster_panel_add_text (box, stages, "kind");
  if (*self->edition->source != '\0')
    {
      g_autofree char *source = g_strdup_printf (_ ("Source: %s"), self->edition->source);

      klaster_panel_add_text (box, source, "kind");
    }
  klaster_panel_add_text (box,
                          _ ("Shares are of 10,000 random sets of weights among the sites that "
                             "reached the last stage; cut-offs stay as decided."),
                          "kind");
  add_jurors (self);
}

/* ---- children */

static void
on_spread_cb (KlasterAwardSide *self)
{
  if (self->edition != NULL)
    g_signal_emit (self, signals[SPREAD_CHANGED], 0);
}

static void
on_reset_cb (KlasterAwardSide *self)
{
  g_signal_emit (self, signals[RESET], 0);
}

static GtkWidget *
create_head (KlasterAwardSide *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (_ ("What if the weights were others?"));

  gtk_widget_add_css_class (title, "section-title");
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  self->reset = gtk_button_new_with_label (_ ("Reset"));
  gtk_widget_set_tooltip_text (self->reset, _ ("Back to the weights of the edition"));
  gtk_widget_set_valign (self->reset, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->reset, "clicked", G_CALLBACK (on_reset_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), self->reset);
  return line;
}

static GtkWidget *
create_spread (KlasterAwardSide *self)
{
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *title = gtk_label_new (_ ("First and first three, of 10,000 random sets:"));

  for (guint i = 0; i < G_N_ELEMENTS (spreads); i++)
    gtk_string_list_append (labels, _ (spreads[i].label));
  self->spread = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (labels), NULL));
  gtk_drop_down_set_selected (self->spread, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spread), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Random sets of weights"), -1);
  g_signal_connect_object (self->spread, "notify::selected", G_CALLBACK (on_spread_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (title, "kind");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->spread));
  return box;
}

static void
klaster_award_side_dispose (GObject *object)
{
  KlasterAwardSide *self = KLASTER_AWARD_SIDE (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->scales, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_pointer (&self->edition, klaster_award_edition_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_award_side_parent_class)->dispose (object);
}

static void
klaster_award_side_class_init (KlasterAwardSideClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klaster_award_side_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 2, G_TYPE_UINT, G_TYPE_DOUBLE);
  signals[SPREAD_CHANGED] = g_signal_new ("spread-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
  signals[RESET]
      = g_signal_new ("reset", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_award_side_init (KlasterAwardSide *self)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->scales = g_ptr_array_new ();
  self->values = g_ptr_array_new ();
  self->sliders = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->words = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->rules = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (GTK_BOX (all), create_head (self));
  gtk_box_append (GTK_BOX (all), GTK_WIDGET (self->sliders));
  gtk_box_append (GTK_BOX (all), create_spread (self));
  gtk_box_append (GTK_BOX (all), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (all), GTK_WIDGET (self->rules));
  gtk_widget_add_css_class (all, "matrix-side");
  self->scrolled = gtk_scrolled_window_new ();
  gtk_widget_add_css_class (self->scrolled, "panel");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), all);
  gtk_widget_set_size_request (self->scrolled, SIDE_WIDTH, -1);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/* Public functions */

GtkWidget *
klaster_award_side_new (KlasterSession *session)
{
  KlasterAwardSide *self = g_object_new (KLASTER_TYPE_AWARD_SIDE, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
klaster_award_side_set_edition (KlasterAwardSide *self, KlasterAwardEdition *edition)
{
  g_return_if_fail (KLASTER_IS_AWARD_SIDE (self));

  g_clear_pointer (&self->edition, klaster_award_edition_unref);
  self->edition = klaster_award_edition_ref (edition);
  g_ptr_array_set_size (self->scales, 0);
  g_ptr_array_set_size (self->values, 0);
  empty_box (self->sliders);
  empty_box (self->words);
  for (guint c = 0; c < edition->sheet->criteria->len; c++)
    add_slider (self, c);
  show_rules (self);
}

void
klaster_award_side_show (KlasterAwardSide *self,
                         const KlasterAwardResult *result,
                         const double *weights)
{
  gboolean moved = FALSE;

  g_return_if_fail (KLASTER_IS_AWARD_SIDE (self));

  self->showing = TRUE;
  for (guint c = 0; c < self->scales->len; c++)
    {
      g_autofree char *text = klaster_format_number (weights[c], 2);

      gtk_range_set_value (self->scales->pdata[c], weights[c]);
      gtk_label_set_text (self->values->pdata[c], text);
      moved = moved || fabs (weights[c] - self->edition->weights[c]) > 1e-9;
    }
  self->showing = FALSE;
  gtk_widget_set_sensitive (self->reset, moved);
  empty_box (self->words);
  if (result == NULL)
    return;
  add_missing (self, result, weights);
  add_flips (self, result, weights);
}

double
klaster_award_side_get_spread (KlasterAwardSide *self)
{
  guint chosen = gtk_drop_down_get_selected (self->spread);

  return spreads[MIN (chosen, G_N_ELEMENTS (spreads) - 1)].spread;
}

GtkWidget *
klaster_award_side_get_slider (KlasterAwardSide *self, guint criterion)
{
  return self->scales->pdata[criterion];
}
