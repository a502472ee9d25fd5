/* Blocks from and to the clipboard, and the remark of a cell. */
#include <glib/gi18n.h>

#include "klaster-grid-block.h"
#include "klaster-grid-view-private.h"

char *
klaster_grid_view_dup_block (KlasterGridView *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  GdkRectangle block;

  g_return_val_if_fail (KLASTER_IS_GRID_VIEW (self), NULL);

  klaster_grid_view_get_block (self, &block);
  for (int row = block.y; row < block.y + block.height; row++)
    {
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      for (int column = block.x; column < block.x + block.width; column++)
        {
          g_autofree char *text = klaster_grid_view_dup_input (self, (guint)row, (guint)column);

          g_strv_builder_add (cells, text);
        }
      g_ptr_array_add (rows, g_strv_builder_end (cells));
    }
  return klaster_block_format (rows);
}

void
klaster_grid_view_copy (KlasterGridView *self)
{
  g_autofree char *text = klaster_grid_view_dup_block (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

void
klaster_grid_view_paste (KlasterGridView *self, const char *text)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_if_fail (KLASTER_IS_GRID_VIEW (self) && text != NULL);

  rows = klaster_block_parse (text);
  if (rows == NULL)
    klaster_grid_view_emit_notice (self, _ ("What is on the clipboard is no block of figures."),
                                   TRUE);
  else if (klaster_grid_view_has_cells (self))
    klaster_grid_view_put_block (self, rows);
}

static void
on_text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  KlasterGridView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_GRID_VIEW (user_data);
  g_clear_object (&self->pasting);
  if (text != NULL)
    klaster_grid_view_paste (self, text);
  else
    klaster_grid_view_emit_notice (self, _ ("What is on the clipboard is no block of figures."),
                                   TRUE);
}

void
klaster_grid_view_paste_clipboard (KlasterGridView *self)
{
  g_cancellable_cancel (self->pasting);
  g_clear_object (&self->pasting);
  self->pasting = g_cancellable_new ();
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->pasting,
                                 on_text_read_cb, self);
}

/* Remarks */

static void
on_remark_activated_cb (KlasterGridView *self)
{
  const KlasterReportGridRow *row = klaster_grid_view_row (self, self->row);
  const KlasterReportGridCell *cell = klaster_grid_view_cell (self, self->row, self->column);
  const KlasterReportGridColumn *column = &self->grid->columns[self->column];
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->remark_entry))));
  g_autoptr (GPtrArray) entries
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_report_entry_free);
  KlasterReportEntry *entry;
  g_autofree char *name = NULL;
  g_autofree char *summary = NULL;

  gtk_popover_popdown (GTK_POPOVER (self->remark));
  if (g_strcmp0 (text, cell->remark != NULL ? cell->remark : "") == 0)
    return;
  entry = klaster_report_entry_new (row->report.site, row->period, column->indicator.id);
  entry->juror = g_strdup (self->grid->juror);
  entry->has_remark = TRUE;
  entry->remark = *text != '\0' ? g_steal_pointer (&text) : NULL;
  g_ptr_array_add (entries, entry);
  name = klaster_grid_view_dup_row_name (self, self->row);
  /* Translators: line of the journal: report, indicator. */
  summary = g_strdup_printf (_ ("%s: remark on %s"), name, column->indicator.label);
  klaster_grid_view_emit_entries (self, entries, summary);
}

static void
on_remark_closed_cb (KlasterGridView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
klaster_grid_view_edit_remark (KlasterGridView *self)
{
  const char *lock = klaster_grid_view_get_lock (self, self->row, self->column);
  const KlasterReportGridCell *cell = klaster_grid_view_cell (self, self->row, self->column);

  if (lock != NULL)
    {
      klaster_grid_view_emit_notice (self, lock, TRUE);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->remark_entry),
                         cell->remark != NULL ? cell->remark : "");
  gtk_popover_popup (GTK_POPOVER (self->remark));
  gtk_widget_grab_focus (self->remark_entry);
}

void
klaster_grid_view_create_remark (KlasterGridView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (_ ("Remark on this figure; Enter keeps it"));

  self->remark_entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->remark_entry), 36);
  gtk_entry_set_max_length (GTK_ENTRY (self->remark_entry), KLASTER_TEXT_MAX);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remark_entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Remark"), -1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-message");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->remark_entry);
  self->remark = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->remark), box);
  gtk_widget_set_parent (self->remark, GTK_WIDGET (self));
  g_signal_connect_object (self->remark_entry, "activate", G_CALLBACK (on_remark_activated_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remark, "closed", G_CALLBACK (on_remark_closed_cb), self,
                           G_CONNECT_SWAPPED);
}
