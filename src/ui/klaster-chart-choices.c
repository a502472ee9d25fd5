#include "klaster-chart-choices.h"

#include <glib/gi18n.h>

#include "klaster-page-parts.h"

/* Periods that can be chosen to begin with: three years. */
#define PERIODS_BACK 18

struct _KlasterChartChoices
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *indicator_box, *site_box, *kawasan_box, *from_box, *compare_box, *some_box;
  GtkDropDown *indicators;
  GtkDropDown *sites;
  GtkDropDown *kawasan;
  GtkDropDown *from;
  GtkDropDown *compare;
  GtkWidget *some; /* button of the list of sites that take part */
  GtkWidget *some_list;

  KlasterSession *session;
  GPtrArray *indicator_ids;
  GPtrArray *site_ids;
  GPtrArray *kawasan_ids;
  GPtrArray *compare_codes;
  KlasterPeriod since; /* where lines begin; year 0: as the chart does */
  char *compare_with; /* as in KlasterChartWish, or NULL */
  char *kawasan_id; /* or NULL */
  GHashTable *left_out; /* codes of kabupaten whose sites take no part */
  GPtrArray *slots; /* codes of all */
  KlasterChartName name;
  gboolean filling; /* what the drop-downs say now is no choice of the officer */
};

G_DEFINE_FINAL_TYPE (KlasterChartChoices, klaster_chart_choices, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_indicators (KlasterChartChoices *self, const KlasterChartFound *found)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  g_ptr_array_set_size (self->indicator_ids, 0);
  for (guint i = 0; i < found->indicators->len; i++)
    {
      const KlasterRecord *indicator = found->indicators->pdata[i];

      gtk_string_list_append (labels, klaster_record_get_text (indicator, "label"));
      g_ptr_array_add (self->indicator_ids, g_strdup (klaster_record_get_id (indicator)));
      if (g_strcmp0 (found->indicator, klaster_record_get_id (indicator)) == 0)
        selected = i;
    }
  gtk_drop_down_set_model (self->indicators, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->indicators, selected);
  gtk_widget_set_visible (self->indicator_box, klaster_chart_name_needs_indicator (self->name)
                                                   && found->indicators->len > 0);
}

static void
show_sites (KlasterChartChoices *self, const KlasterChartFound *found)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  g_ptr_array_set_size (self->site_ids, 0);
  for (guint i = 0; i < found->places->sites->len; i++)
    {
      const KlasterSitePlace *site = found->places->sites->pdata[i];
      g_autofree char *label = g_strdup_printf ("%s, %s", site->title, site->kabupaten_name);

      if (site->site == NULL)
        continue;
      if (site == found->site)
        selected = self->site_ids->len;
      gtk_string_list_append (labels, site->village == NULL ? site->kabupaten_name : label);
      g_ptr_array_add (self->site_ids, g_strdup (site->site));
    }
  gtk_drop_down_set_model (self->sites, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->sites, selected);
  gtk_widget_set_visible (self->site_box, klaster_chart_name_needs_site (self->name));
}

static void
show_kawasan (KlasterChartChoices *self, const KlasterChartFound *found)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  g_ptr_array_set_size (self->kawasan_ids, 0);
  for (guint i = 0; i < found->places->kawasan->len; i++)
    {
      const KlasterKawasanPlace *kawasan = found->places->kawasan->pdata[i];

      if (kawasan == found->kawasan)
        selected = i;
      gtk_string_list_append (labels, kawasan->name);
      g_ptr_array_add (self->kawasan_ids, g_strdup (kawasan->id));
    }
  gtk_drop_down_set_model (self->kawasan, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->kawasan, selected);
  gtk_widget_set_visible (self->kawasan_box, klaster_chart_name_needs_kawasan (self->name)
                                                 && found->places->kawasan->len > 0);
}

/* The periods before the one that is shown; the first choice leaves it to the chart. */
static void
show_from (KlasterChartChoices *self, const KlasterChartFound *found)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  KlasterPeriod period = found->places->period;
  guint selected = 0;

  gtk_string_list_append (labels, _ ("As usual"));
  for (guint i = 1; i <= PERIODS_BACK; i++)
    {
      KlasterPeriod before = klaster_period_add (period, -(int)i);
      g_autofree char *label = klaster_period_dup_label (before);

      gtk_string_list_append (labels, label);
      if (klaster_period_is_valid (self->since)
          && klaster_period_compare (before, self->since) == 0)
        selected = i;
    }
  gtk_drop_down_set_model (self->from, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->from, selected);
  gtk_widget_set_visible (self->from_box, klaster_chart_name_has_periods (self->name));
}

/* Nothing, the mean of the province, or the site of another kabupaten. */
static void
show_compare (KlasterChartChoices *self, const KlasterChartFound *found)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->compare_codes, 0);
  gtk_string_list_append (labels, _ ("Not compared"));
  g_ptr_array_add (self->compare_codes, NULL);
  gtk_string_list_append (labels, _ ("Mean of the province"));
  g_ptr_array_add (self->compare_codes, g_strdup (KLASTER_CHART_PROVINCE));
  for (guint i = 0; i < found->places->sites->len; i++)
    {
      const KlasterSitePlace *site = found->places->sites->pdata[i];

      if (site == found->site || site->site == NULL)
        continue;
      gtk_string_list_append (labels, site->kabupaten_name);
      g_ptr_array_add (self->compare_codes, g_strdup (site->kabupaten));
    }
  for (guint i = 0; i < self->compare_codes->len; i++)
    if (g_strcmp0 (self->compare_codes->pdata[i], self->compare_with) == 0)
      selected = i;
  gtk_drop_down_set_model (self->compare, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->compare, selected);
  gtk_widget_set_visible (self->compare_box, self->name == KLASTER_CHART_OF_ONE_SITE);
}

static void
label_some (KlasterChartChoices *self)
{
  guint n = self->slots->len - g_hash_table_size (self->left_out);
  g_autofree char *label = n == self->slots->len
                               ? g_strdup (_ ("All sites"))
                               : g_strdup_printf (_ ("%u of %u sites"), n, self->slots->len);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->some), label);
}

/* At least one site stays. */
static void
on_site_toggled_cb (KlasterChartChoices *self, GtkCheckButton *button)
{
  const char *code = gtk_widget_get_name (GTK_WIDGET (button));

  if (self->filling)
    return;
  if (gtk_check_button_get_active (button))
    g_hash_table_remove (self->left_out, code);
  else if (g_hash_table_size (self->left_out) + 1 < self->slots->len)
    g_hash_table_add (self->left_out, g_strdup (code));
  else
    {
      gtk_check_button_set_active (button, TRUE);
      return;
    }
  label_some (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_site_check (KlasterChartChoices *self, const KlasterSitePlace *site)
{
  GtkWidget *button = gtk_check_button_new_with_label (site->kabupaten_name);

  gtk_widget_set_name (button, site->kabupaten);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                               !g_hash_table_contains (self->left_out, site->kabupaten));
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_site_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->some_list), button);
  g_ptr_array_add (self->slots, g_strdup (site->kabupaten));
}

/* The list is filled once: the kabupaten do not change. */
static void
show_some (KlasterChartChoices *self, const KlasterChartFound *found)
{
  for (guint i = 0; self->slots->len < found->places->sites->len; i++)
    add_site_check (self, found->places->sites->pdata[i]);
  label_some (self);
  gtk_widget_set_visible (self->some_box, klaster_chart_name_has_sites (self->name));
}

static void
on_indicator_selected_cb (KlasterChartChoices *self)
{
  guint selected = gtk_drop_down_get_selected (self->indicators);

  if (!self->filling && selected < self->indicator_ids->len)
    klaster_session_set_indicator (self->session, self->indicator_ids->pdata[selected]);
}

static void
on_site_selected_cb (KlasterChartChoices *self)
{
  guint selected = gtk_drop_down_get_selected (self->sites);

  if (!self->filling && selected < self->site_ids->len)
    klaster_session_set_place (self->session, KLASTER_PLACE_SITE, self->site_ids->pdata[selected]);
}

static void
on_kawasan_selected_cb (KlasterChartChoices *self)
{
  guint selected = gtk_drop_down_get_selected (self->kawasan);

  if (self->filling || selected >= self->kawasan_ids->len)
    return;
  g_free (self->kawasan_id);
  self->kawasan_id = g_strdup (self->kawasan_ids->pdata[selected]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_from_selected_cb (KlasterChartChoices *self)
{
  guint selected = gtk_drop_down_get_selected (self->from);

  if (self->filling || selected == GTK_INVALID_LIST_POSITION)
    return;
  self->since = selected == 0 ? (KlasterPeriod){ 0 }
                              : klaster_period_add (klaster_session_get_period (self->session),
                                                    -(int)selected);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_compare_selected_cb (KlasterChartChoices *self)
{
  guint selected = gtk_drop_down_get_selected (self->compare);

  if (self->filling || selected >= self->compare_codes->len)
    return;
  g_free (self->compare_with);
  self->compare_with = g_strdup (self->compare_codes->pdata[selected]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), text);
}

/* A drop-down that is no wider than the side, its list as wide as its longest line. */
static GtkDropDown *
create_drop_down (KlasterChartChoices *self, const char *name, GtkWidget **box, GCallback selected)
{
  GtkExpression *text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *drop_down = gtk_drop_down_new (NULL, text);
  GtkWidget *label = gtk_label_new (name);
  GtkListItemFactory *wide = gtk_drop_down_get_factory (GTK_DROP_DOWN (drop_down));
  g_autoptr (GtkListItemFactory) narrow = gtk_signal_list_item_factory_new ();

  g_signal_connect (narrow, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (narrow, "bind", G_CALLBACK (on_bind_cb), NULL);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (drop_down), wide);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), narrow);
  klaster_page_make_searchable (GTK_DROP_DOWN (drop_down));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "side-label");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  g_signal_connect_swapped (drop_down, "notify::selected", selected, self);
  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_start (*box, 12);
  gtk_widget_set_margin_end (*box, 12);
  gtk_box_append (GTK_BOX (*box), label);
  gtk_box_append (GTK_BOX (*box), drop_down);
  return GTK_DROP_DOWN (drop_down);
}

/* Which of the sites take part: a button with a list of check marks. */
static void
create_some (KlasterChartChoices *self)
{
  GtkWidget *label = gtk_label_new (_ ("Sites shown"));
  GtkWidget *popover = gtk_popover_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "side-label");
  self->some = gtk_menu_button_new ();
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->some), TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->some), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  self->some_list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_popover_set_child (GTK_POPOVER (popover), self->some_list);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->some), popover);
  self->some_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_start (self->some_box, 12);
  gtk_widget_set_margin_end (self->some_box, 12);
  gtk_widget_set_visible (self->some_box, FALSE);
  gtk_box_append (GTK_BOX (self->some_box), label);
  gtk_box_append (GTK_BOX (self->some_box), self->some);
  gtk_box_append (GTK_BOX (self->box), self->some_box);
}

static void
klaster_chart_choices_dispose (GObject *object)
{
  KlasterChartChoices *self = KLASTER_CHART_CHOICES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_chart_choices_parent_class)->dispose (object);
}

static void
klaster_chart_choices_finalize (GObject *object)
{
  KlasterChartChoices *self = KLASTER_CHART_CHOICES (object);

  g_ptr_array_unref (self->indicator_ids);
  g_ptr_array_unref (self->site_ids);
  g_ptr_array_unref (self->kawasan_ids);
  g_ptr_array_unref (self->compare_codes);
  g_ptr_array_unref (self->slots);
  g_hash_table_unref (self->left_out);
  g_free (self->compare_with);
  g_free (self->kawasan_id);
  G_OBJECT_CLASS (klaster_chart_choices_parent_class)->finalize (object);
}

static void
klaster_chart_choices_class_init (KlasterChartChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_chart_choices_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_chart_choices_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] = g_signal_new ("changed", KLASTER_TYPE_CHART_CHOICES, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_chart_choices_init (KlasterChartChoices *self)
{
  const struct
  {
    const char *label;
    GtkDropDown **drop_down;
    GtkWidget **box;
    GCallback selected;
  } all[] = {
    { _ ("Site"), &self->sites, &self->site_box, G_CALLBACK (on_site_selected_cb) },
    { _ ("Indicator"), &self->indicators, &self->indicator_box,
      G_CALLBACK (on_indicator_selected_cb) },
    { _ ("Kawasan"), &self->kawasan, &self->kawasan_box, G_CALLBACK (on_kawasan_selected_cb) },
    { _ ("From period"), &self->from, &self->from_box, G_CALLBACK (on_from_selected_cb) },
    { _ ("Compare with"), &self->compare, &self->compare_box, G_CALLBACK (on_compare_selected_cb) },
  };

  self->indicator_ids = g_ptr_array_new_with_free_func (g_free);
  self->site_ids = g_ptr_array_new_with_free_func (g_free);
  self->kawasan_ids = g_ptr_array_new_with_free_func (g_free);
  self->compare_codes = g_ptr_array_new_with_free_func (g_free);
  self->slots = g_ptr_array_new_with_free_func (g_free);
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      *all[i].drop_down = create_drop_down (self, all[i].label, all[i].box, all[i].selected);
      gtk_widget_set_visible (*all[i].box, FALSE);
      gtk_box_append (GTK_BOX (self->box), *all[i].box);
    }
  create_some (self);
}

/* Codes of those that take part, or NULL where all do. */
static char **
dup_sites (KlasterChartChoices *self)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  if (g_hash_table_size (self->left_out) == 0)
    return NULL;
  for (guint i = 0; i < self->slots->len; i++)
    if (!g_hash_table_contains (self->left_out, self->slots->pdata[i]))
      g_strv_builder_add (codes, self->slots->pdata[i]);
  return g_strv_builder_end (codes);
}

/* Public functions */

KlasterChartChoices *
klaster_chart_choices_new (KlasterSession *session)
{
  KlasterChartChoices *self = g_object_new (KLASTER_TYPE_CHART_CHOICES, NULL);

  self->session = g_object_ref (session);
  return self;
}

void
klaster_chart_choices_show (KlasterChartChoices *self,
                            const KlasterChartFound *found,
                            KlasterChartName name)
{
  self->name = name;
  self->filling = TRUE;
  show_indicators (self, found);
  show_sites (self, found);
  show_kawasan (self, found);
  show_from (self, found);
  show_compare (self, found);
  show_some (self, found);
  self->filling = FALSE;
}

void
klaster_chart_choices_fill (KlasterChartChoices *self, KlasterChartWish *wish)
{
  KlasterPlaceKind kind = klaster_session_get_place_kind (self->session);
  const char *place = klaster_session_get_place_id (self->session);

  wish->period = klaster_session_get_period (self->session);
  wish->year = wish->period.year;
  wish->indicator = g_strdup (klaster_session_get_indicator (self->session));
  if (kind == KLASTER_PLACE_SITE)
    wish->site = g_strdup (place);
  wish->kawasan = g_strdup (
      self->kawasan_id == NULL && kind == KLASTER_PLACE_KAWASAN ? place : self->kawasan_id);
  wish->from = self->since;
  wish->compare = g_strdup (self->compare_with);
  wish->kabupaten = dup_sites (self);
}
