#include "klaster-import-column-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-import-kinds.h"

#define MAX_SAMPLE_CHARS 40

struct _KlasterImportColumnRow
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *head, *samples;
  GtkDropDown *targets, *readings;

  KlasterImport *import; /* borrowed */
  guint sheet, column;
  gboolean numbers; /* the list of readings is that of numbers */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (KlasterImportColumnRow, klaster_import_column_row, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

typedef struct
{
  KlasterImportReading reading;
  const char *label; /* msgid */
} Reading;

static const Reading number_readings[] = {
  { KLASTER_READ_PLAIN, N_ ("As programs write (1234.5)") },
  { KLASTER_READ_COMMA, N_ ("Decimal comma (1.234,5)") },
  { KLASTER_READ_POINT, N_ ("Decimal point (1,234.5)") },
  { KLASTER_READ_MIXED, N_ ("Each by itself") },
};
static const Reading date_readings[] = {
  { KLASTER_READ_PLAIN, N_ ("Year first (2026-01-23)") },
  { KLASTER_READ_COMMA, N_ ("Day first (23/1/2026)") },
  { KLASTER_READ_MONTH_FIRST, N_ ("Month first (1/23/2026)") },
};

static const KlasterImportColumn *
get_column (KlasterImportColumnRow *self)
{
  return klaster_import_get_column (self->import, self->sheet, self->column);
}

/* Row of the target in the list, behind "passed over". */
static guint
find_target (KlasterImportColumnRow *self)
{
  const char *key = get_column (self)->target;
  guint n;
  const KlasterImportTarget *targets = klaster_import_get_targets (self->import, self->sheet, &n);

  for (guint i = 0; key != NULL && i < n; i++)
    if (g_str_equal (targets[i].key, key))
      return i + 1;
  return 0;
}

static const KlasterField *
get_field (KlasterImportColumnRow *self)
{
  guint n, at = find_target (self);

  return at == 0 ? NULL : klaster_import_get_targets (self->import, self->sheet, &n)[at - 1].field;
}

static gboolean
is_number (const KlasterField *field)
{
  return field != NULL
         && (field->type == KLASTER_FIELD_INTEGER || field->type == KLASTER_FIELD_DECIMAL
             || field->type == KLASTER_FIELD_MONEY);
}

static const Reading *
get_readings (KlasterImportColumnRow *self, guint *n)
{
  *n = self->numbers ? G_N_ELEMENTS (number_readings) : G_N_ELEMENTS (date_readings);
  return self->numbers ? number_readings : date_readings;
}

/* Samples */

/* "1.234" may be a thousand or one: a whole number that is written with a mark gets a decimal. */
static gboolean
is_unclear (KlasterImportColumnRow *self, const char *text, const char *read)
{
  return is_number (get_field (self)) && strpbrk (text, ".,") != NULL && strchr (read, ',') == NULL;
}

/* "1.234 → 1.234,0", or only the value where it stays as it is. (transfer full) */
static char *
dup_sample (KlasterImportColumnRow *self, guint sample, GError **error)
{
  const char *text = get_column (self)->samples[sample];
  g_autofree char *cut = g_utf8_strlen (text, -1) > MAX_SAMPLE_CHARS
                             ? g_utf8_substring (text, 0, MAX_SAMPLE_CHARS)
                             : g_strdup (text);
  g_autofree char *read = NULL;

  if (get_column (self)->target == NULL)
    return g_steal_pointer (&cut);
  read = klaster_import_dup_sample (self->import, self->sheet, self->column, sample, error);
  if (read != NULL && is_unclear (self, text, read))
    return g_strdup_printf ("%s → %s,0", cut, read);
  if (read == NULL || g_str_equal (read, text) || g_utf8_strlen (read, -1) > MAX_SAMPLE_CHARS)
    return g_steal_pointer (&cut);
  return g_strdup_printf ("%s → %s", cut, read);
}

static void
show_samples (KlasterImportColumnRow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < KLASTER_IMPORT_N_SAMPLES && get_column (self)->samples[i] != NULL; i++)
    {
      g_autofree char *sample = dup_sample (self, i, error == NULL ? &error : NULL);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "   ·   " : "", sample);
    }
  if (error != NULL)
    g_string_append_printf (text, "\n%s", error->message);
  gtk_label_set_text (GTK_LABEL (self->samples), text->len > 0 ? text->str : _ ("empty"));
  if (error != NULL)
    gtk_widget_add_css_class (self->samples, "refused");
  else
    gtk_widget_remove_css_class (self->samples, "refused");
}

/* Lists */

static void
fill_readings (KlasterImportColumnRow *self, gboolean numbers)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint n;
  const Reading *readings;

  if (gtk_drop_down_get_model (self->readings) != NULL && self->numbers == numbers)
    return;
  self->numbers = numbers;
  readings = get_readings (self, &n);
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (labels, _ (readings[i].label));
  gtk_drop_down_set_model (self->readings, G_LIST_MODEL (labels));
}

static void
show_reading (KlasterImportColumnRow *self)
{
  const KlasterField *field = get_field (self);
  gboolean dates = field != NULL && field->type == KLASTER_FIELD_DATE;
  guint n;
  const Reading *readings;

  gtk_widget_set_sensitive (GTK_WIDGET (self->readings), dates || is_number (field));
  gtk_widget_set_opacity (GTK_WIDGET (self->readings), dates || is_number (field) ? 1 : 0);
  if (!dates && !is_number (field))
    return;
  fill_readings (self, !dates);
  readings = get_readings (self, &n);
  for (guint i = 0; i < n; i++)
    if (readings[i].reading == get_column (self)->reading)
      gtk_drop_down_set_selected (self->readings, i);
  if (get_column (self)->doubtful)
    gtk_widget_add_css_class (GTK_WIDGET (self->readings), "doubtful");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->readings), "doubtful");
}

static void
on_target_selected_cb (KlasterImportColumnRow *self)
{
  guint at = gtk_drop_down_get_selected (self->targets), n;
  const KlasterImportTarget *targets;

  if (self->filling || self->import == NULL || at == find_target (self))
    return;
  targets = klaster_import_get_targets (self->import, self->sheet, &n);
  klaster_import_set_target (self->import, self->sheet, self->column,
                             at == 0 || at > n ? NULL : targets[at - 1].key);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_reading_selected_cb (KlasterImportColumnRow *self)
{
  guint at = gtk_drop_down_get_selected (self->readings), n;
  const Reading *readings = get_readings (self, &n);

  if (self->filling || self->import == NULL || at >= n)
    return;
  klaster_import_set_reading (self->import, self->sheet, self->column, readings[at].reading);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Children */

static GtkWidget *
create_words (KlasterImportColumnRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->head = gtk_label_new (NULL);
  self->samples = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->head), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->head), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->samples), 0);
  gtk_label_set_wrap (GTK_LABEL (self->samples), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (self->samples), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (self->samples), 3);
  gtk_widget_add_css_class (self->head, "heading");
  gtk_widget_add_css_class (self->samples, "import-samples");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), self->head);
  gtk_box_append (GTK_BOX (words), self->samples);
  return words;
}

static GtkDropDown *
create_list (KlasterImportColumnRow *self, const char *label, GCallback selected)
{
  GtkDropDown *list = klaster_import_list_new (label);

  g_signal_connect_object (list, "notify::selected", selected, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (list));
  return list;
}

static void
klaster_import_column_row_dispose (GObject *object)
{
  KlasterImportColumnRow *self = KLASTER_IMPORT_COLUMN_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (klaster_import_column_row_parent_class)->dispose (object);
}

static void
klaster_import_column_row_class_init (KlasterImportColumnRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_import_column_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_import_column_row_init (KlasterImportColumnRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (self->box), create_words (self));
  self->targets
      = create_list (self, _ ("What the column becomes"), G_CALLBACK (on_target_selected_cb));
  self->readings = create_list (self, _ ("How its numbers and dates are read"),
                                G_CALLBACK (on_reading_selected_cb));
  gtk_widget_add_css_class (self->box, "import-column");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* Public functions */

GtkWidget *
klaster_import_column_row_new (void)
{
  return g_object_new (KLASTER_TYPE_IMPORT_COLUMN_ROW, NULL);
}

void
klaster_import_column_row_set (KlasterImportColumnRow *self,
                               KlasterImport *import,
                               guint sheet,
                               guint column,
                               GListModel *labels)
{
  self->import = import;
  self->sheet = sheet;
  self->column = column;
  self->filling = TRUE;
  if (import != NULL)
    gtk_drop_down_set_model (self->targets, labels);
  self->filling = FALSE;
  klaster_import_column_row_update (self);
}

void
klaster_import_column_row_update (KlasterImportColumnRow *self)
{
  const char *head;

  if (self->import == NULL)
    return;
  self->filling = TRUE;
  head = get_column (self)->head;
  gtk_label_set_text (GTK_LABEL (self->head),
                      head != NULL && *head != '\0' ? head : _ ("Column without a head"));
  gtk_drop_down_set_selected (self->targets, find_target (self));
  show_reading (self);
  show_samples (self);
  self->filling = FALSE;
}
