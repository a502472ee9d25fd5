/* Typing in the grid. A text that is refused stays: in the editor as long as the officer is there, then in its
 * cell with the reason; so does one that could not be written. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-grid-view-private.h"

void
klaster_grid_note_free (KlasterGridNote *note)
{
  g_free (note->text);
  g_free (note->problem);
  g_free (note);
}

char *
klaster_grid_note_dup_key (const char *site,
                           KlasterPeriod period,
                           const char *indicator,
                           const char *juror)
{
  return g_strdup_printf ("%s %d.%d %s %s", site, period.year, period.index, indicator,
                          juror != NULL ? juror : "");
}

KlasterGridNote *
klaster_grid_view_get_note (KlasterGridView *self, guint row, guint column)
{
  const KlasterReportGridRow *at = klaster_grid_view_row (self, row);
  g_autofree char *key = NULL;

  if (g_hash_table_size (self->notes) == 0 || at->report.site == NULL)
    return NULL;
  key = klaster_grid_note_dup_key (at->report.site, at->period,
                                   self->grid->columns[column].indicator.id, self->grid->juror);
  return g_hash_table_lookup (self->notes, key);
}

static void
set_note (KlasterGridView *self,
          const char *site,
          KlasterPeriod period,
          const char *indicator,
          const char *text,
          const char *problem)
{
  KlasterGridNote *note = g_new0 (KlasterGridNote, 1);

  note->text = g_strdup (text);
  note->problem = g_strdup (problem);
  g_hash_table_replace (
      self->notes, klaster_grid_note_dup_key (site, period, indicator, self->grid->juror), note);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
klaster_grid_view_get_lock (KlasterGridView *self, guint row, guint column)
{
  const KlasterReportGridRow *at = klaster_grid_view_row (self, row);

  if (self->read_only)
    return _ ("This store can only be read.");
  if (at->locked != NULL)
    return at->locked;
  if (klaster_grid_view_cell (self, row, column)->asked)
    return NULL;
  return self->grid->juror != NULL
             ? _ ("This criterion is not scored here: it is for another kind of village.")
             : _ ("This indicator is not asked here: it is for another kind of village or period.");
}

/* Several cells at once */

typedef struct
{
  GPtrArray *entries;
  KlasterGridBatch *cells; /* the same, to be followed; NULL: one cell */
  guint n_refused, n_locked;
  char *summary; /* of one entry */
} Batch;

static void
batch_clear (Batch *batch)
{
  g_ptr_array_unref (batch->entries);
  g_clear_pointer (&batch->cells, klaster_grid_batch_free);
  g_free (batch->summary);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Batch, batch_clear)

static GPtrArray *
create_entries (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_report_entry_free);
}

static gboolean
parse (KlasterGridView *self, guint column, const char *text, KlasterValue *value, GError **error)
{
  KlasterReportLimits limits;

  klaster_report_grid_get_limits (self->grid, column, &limits);
  return klaster_report_value_parse (&limits, text, value, error);
}

static void
summarize (KlasterGridView *self, Batch *batch, guint row, guint column, const char *text)
{
  const KlasterReportGridCell *cell = klaster_grid_view_cell (self, row, column);
  const char *type = self->grid->columns[column].indicator.type;
  g_autofree char *name = klaster_grid_view_dup_row_name (self, row);
  g_autofree char *old = NULL;

  if (cell->stored)
    old = klaster_figure_is_blank (cell->figure)
              ? g_strdup (klaster_blank_get_label (cell->figure.blank))
              : klaster_report_figure_format (type, cell->figure);
  g_free (batch->summary);
  batch->summary = klaster_report_dup_entry_summary (
      name, self->grid->columns[column].indicator.label, old, *text != '\0' ? text : _ ("empty"));
}

/* What the cell has, or will have once the text on its way is stored. (transfer full) */
static char *
dup_settled (KlasterGridView *self, guint row, guint column)
{
  const KlasterReportGridCell *cell = klaster_grid_view_cell (self, row, column);

  if (klaster_grid_view_get_problem (self, row, column) == NULL)
    return klaster_grid_view_dup_text (self, row, column);
  return cell->stored ? klaster_report_figure_format (self->grid->columns[column].indicator.type,
                                                      cell->figure)
                      : g_strdup ("");
}

/* FALSE with the reason in ERROR when TEXT cannot stand in the cell. */
static gboolean
add_text (KlasterGridView *self,
          Batch *batch,
          guint row,
          guint column,
          const char *text,
          GError **error)
{
  const KlasterReportGridRow *at = klaster_grid_view_row (self, row);
  const char *indicator = self->grid->columns[column].indicator.id;
  g_autofree char *old = klaster_grid_view_dup_input (self, row, column);
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;
  g_autofree char *typed = g_strstrip (g_strdup (text));
  KlasterReportEntry *entry;

  if (g_str_equal (old, typed) && klaster_grid_view_get_problem (self, row, column) == NULL)
    return TRUE;
  if (!parse (self, column, typed, &value, error))
    return FALSE;
  entry = klaster_report_entry_new (at->report.site, at->period, indicator);
  entry->juror = g_strdup (self->grid->juror);
  entry->has_value = TRUE;
  entry->cleared = *typed == '\0';
  entry->value = klaster_value_copy (&value);
  entry->text = entry->cleared
                    ? g_strdup ("")
                    : klaster_report_figure_format (self->grid->columns[column].indicator.type,
                                                    klaster_figure_from_value (&value));
  summarize (self, batch, row, column,
             !entry->cleared && klaster_value_is_blank (&value)
                 ? klaster_blank_get_label (value.blank)
                 : entry->text);
  if (batch->cells != NULL)
    {
      g_autofree char *settled = dup_settled (self, row, column);

      klaster_grid_batch_add (batch->cells, self, row, column, settled, entry->text);
    }
  set_note (self, at->report.site, at->period, indicator, entry->text, NULL);
  g_ptr_array_add (batch->entries, entry);
  return TRUE;
}

/* The same, and a refused text stays in the cell. */
static void
put_text (KlasterGridView *self, Batch *batch, guint row, guint column, const char *text)
{
  const KlasterReportGridRow *at = klaster_grid_view_row (self, row);
  g_autoptr (GError) error = NULL;

  if (klaster_grid_view_get_lock (self, row, column) != NULL)
    {
      batch->n_locked++;
      return;
    }
  if (add_text (self, batch, row, column, text, &error))
    return;
  batch->n_refused++;
  set_note (self, at->report.site, at->period, self->grid->columns[column].indicator.id, text,
            error->message);
  klaster_grid_batch_add (batch->cells, self, row, column, NULL, text);
}

/* What did not go in, in one sentence; NULL when all did. */
static char *
describe_rest (const Batch *batch)
{
  GString *text = g_string_new (NULL);

  if (batch->n_refused > 0)
    g_string_append_printf (
        text,
        ngettext ("%u cell was refused; its text stands in red with the reason.",
                  "%u cells were refused; their texts stand in red with the "
                  "reasons.",
                  batch->n_refused),
        batch->n_refused);
  if (batch->n_locked > 0)
    {
      g_string_append (text, text->len > 0 ? " " : "");
      g_string_append_printf (text,
                              ngettext ("%u cell that is locked or not asked was passed over.",
                                        "%u cells that are locked or not asked were passed over.",
                                        batch->n_locked),
                              batch->n_locked);
    }
  if (text->len > 0)
    return g_string_free (text, FALSE);
  g_string_free (text, TRUE);
  return NULL;
}

/* FORMAT: msgid of the summary for several cells, with %s for the title and %u. */
static void
finish (KlasterGridView *self, Batch *batch, const char *summary)
{
  g_autofree char *rest = describe_rest (batch);

  if (batch->cells != NULL)
    klaster_grid_view_keep_batch (self, g_steal_pointer (&batch->cells));
  if (rest != NULL)
    klaster_grid_view_emit_notice (self, rest, TRUE);
  if (batch->entries->len > 0)
    klaster_grid_view_emit_entries (self, batch->entries,
                                    batch->entries->len == 1 ? batch->summary : summary);
}

/* The editor */

static void
show_editor (KlasterGridView *self, gboolean show)
{
  self->editing = show;
  gtk_widget_set_child_visible (self->editor, show);
  gtk_widget_remove_css_class (self->editor, "error");
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_editor_changed_cb (KlasterGridView *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->editor));
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *doubt = NULL;

  if (!self->editing)
    return;
  if (!parse (self, self->column, text, &value, &error))
    gtk_widget_add_css_class (self->editor, "error");
  else
    gtk_widget_remove_css_class (self->editor, "error");
  if (error == NULL && !klaster_value_is_blank (&value))
    doubt = klaster_report_grid_dup_doubt (self->grid, self->row, self->column,
                                           klaster_value_get_number (&value));
  if (error == NULL && *text != '\0' && klaster_value_is_blank (&value))
    klaster_grid_view_emit_notice (self, klaster_blank_get_label (value.blank), FALSE);
  else
    klaster_grid_view_emit_notice (self, error != NULL ? error->message : doubt, error != NULL);
}

void
klaster_grid_view_begin_edit (KlasterGridView *self, const char *text)
{
  const char *lock = klaster_grid_view_get_lock (self, self->row, self->column);
  g_autofree char *stored = klaster_grid_view_dup_input (self, self->row, self->column);

  if (lock != NULL)
    {
      klaster_grid_view_emit_notice (self, lock, TRUE);
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  self->overtype = text != NULL;
  self->anchor_row = self->row;
  self->anchor_column = self->column;
  show_editor (self, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->editor), text != NULL ? text : stored);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->grid->columns[self->column].indicator.label, -1);
  gtk_text_grab_focus_without_selecting (GTK_TEXT (self->editor));
  gtk_editable_set_position (GTK_EDITABLE (self->editor), -1);
}

static gboolean
take_editor (KlasterGridView *self, GError **error)
{
  g_auto (Batch) batch = { .entries = create_entries () };

  if (!add_text (self, &batch, self->row, self->column,
                 gtk_editable_get_text (GTK_EDITABLE (self->editor)), error))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  show_editor (self, FALSE);
  finish (self, &batch, batch.summary);
  return TRUE;
}

gboolean
klaster_grid_view_end_edit (KlasterGridView *self)
{
  g_autoptr (GError) error = NULL;

  if (take_editor (self, &error))
    return TRUE;
  gtk_widget_add_css_class (self->editor, "error");
  klaster_grid_view_emit_notice (self, error->message, TRUE);
  gtk_widget_error_bell (GTK_WIDGET (self));
  return FALSE;
}

void
klaster_grid_view_leave_edit (KlasterGridView *self)
{
  const KlasterReportGridRow *at;
  g_autoptr (GError) error = NULL;

  if (!self->editing || take_editor (self, &error))
    return;
  at = klaster_grid_view_row (self, self->row);
  set_note (self, at->report.site, at->period, self->grid->columns[self->column].indicator.id,
            gtk_editable_get_text (GTK_EDITABLE (self->editor)), error->message);
  show_editor (self, FALSE);
}

void
klaster_grid_view_cancel_edit (KlasterGridView *self)
{
  KlasterGridNote *note = klaster_grid_view_get_note (self, self->row, self->column);
  const KlasterReportGridRow *at = klaster_grid_view_row (self, self->row);

  /* Giving up on a refused text brings back what is stored. */
  if (note != NULL && note->problem != NULL)
    {
      g_autofree char *key = klaster_grid_note_dup_key (
          at->report.site, at->period, self->grid->columns[self->column].indicator.id,
          self->grid->juror);

      g_hash_table_remove (self->notes, key);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
  show_editor (self, FALSE);
  klaster_grid_view_emit_notice (self, NULL, FALSE);
}

/* Blocks */

void
klaster_grid_view_clear_block (KlasterGridView *self)
{
  g_auto (Batch) batch = { .entries = create_entries (), .cells = klaster_grid_batch_new () };
  g_autofree char *summary = NULL;
  GdkRectangle block;

  klaster_grid_view_get_block (self, &block);
  for (int row = block.y; row < block.y + block.height; row++)
    for (int column = block.x; column < block.x + block.width; column++)
      {
        g_autofree char *text = klaster_grid_view_dup_input (self, (guint)row, (guint)column);

        if (*text != '\0')
          put_text (self, &batch, (guint)row, (guint)column, "");
      }
  /* Translators: line of the journal: period or site, number of cells. */
  summary = g_strdup_printf (_ ("%s: %u figures cleared"), self->grid->title, batch.entries->len);
  finish (self, &batch, summary);
}

void
klaster_grid_view_fill_down (KlasterGridView *self)
{
  g_auto (Batch) batch = { .entries = create_entries (), .cells = klaster_grid_batch_new () };
  g_autofree char *summary = NULL;
  GdkRectangle block;
  int first;

  klaster_grid_view_get_block (self, &block);
  /* One row takes what stands above it. */
  first = block.height > 1 ? block.y : block.y - 1;
  if (first < 0)
    return;
  for (int column = block.x; column < block.x + block.width; column++)
    {
      g_autofree char *text = klaster_grid_view_dup_input (self, (guint)first, (guint)column);

      for (int row = first + 1; row < block.y + block.height; row++)
        put_text (self, &batch, (guint)row, (guint)column, text);
    }
  /* Translators: line of the journal: period or site, number of cells. */
  summary
      = g_strdup_printf (_ ("%s: %u figures filled down"), self->grid->title, batch.entries->len);
  finish (self, &batch, summary);
}

void
klaster_grid_view_create_editor (KlasterGridView *self)
{
  self->editor = gtk_text_new ();
  gtk_editable_set_alignment (GTK_EDITABLE (self->editor), 1);
  gtk_widget_add_css_class (self->editor, "cell-editor");
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->editor, FALSE);
  g_signal_connect_object (self->editor, "changed", G_CALLBACK (on_editor_changed_cb), self,
                           G_CONNECT_SWAPPED);
  klaster_grid_view_create_remark (self);
}

/* Public functions */

void
klaster_grid_view_put_block (KlasterGridView *self, GPtrArray *rows)
{
  g_auto (Batch) batch = { .entries = create_entries (), .cells = klaster_grid_batch_new () };
  g_autofree char *summary = NULL;
  const char *const *first = rows->len > 0 ? rows->pdata[0] : NULL;
  gboolean single = rows->len == 1 && first[0] != NULL && first[1] == NULL;
  GdkRectangle block;
  int height;

  klaster_grid_view_get_block (self, &block);
  /* One value fills the chosen block; several begin at its corner. */
  height = single ? block.height : (int)rows->len;
  for (int i = 0; i < height && block.y + i < (int)self->grid->rows->len; i++)
    {
      const char *const *texts = rows->pdata[single ? 0 : i];
      int width = single ? block.width : (int)g_strv_length ((char **)texts);

      for (int j = 0; j < width && block.x + j < (int)self->grid->n_columns; j++)
        {
          const char *text = texts[single ? 0 : j];

          /* An empty cell of the block takes nothing away. */
          if (text[strspn (text, " ")] != '\0')
            put_text (self, &batch, (guint)(block.y + i), (guint)(block.x + j), text);
        }
    }
  /* Translators: line of the journal: period or site, number of cells. */
  summary = g_strdup_printf (_ ("%s: %u figures pasted"), self->grid->title, batch.entries->len);
  finish (self, &batch, summary);
}

void
klaster_grid_view_settle (KlasterGridView *self, GPtrArray *entries, const char *problem)
{
  g_return_if_fail (KLASTER_IS_GRID_VIEW (self) && entries != NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const KlasterReportEntry *entry = entries->pdata[i];
      g_autofree char *key
          = klaster_grid_note_dup_key (entry->site, entry->period, entry->indicator, entry->juror);
      KlasterGridNote *note = g_hash_table_lookup (self->notes, key);

      /* A newer text in the same cell waits for its own answer. */
      if (note == NULL || g_strcmp0 (note->text, entry->text) != 0)
        continue;
      note->done = problem == NULL;
      g_free (note->problem);
      note->problem = g_strdup (problem);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (problem != NULL)
    klaster_cell_pane_emit_moved (KLASTER_CELL_PANE (self));
}
