#include "klaster-grid-board.h"

/* One change that waits for its turn. */
typedef struct
{
  GPtrArray *entries;
  char *summary;
} Write;

struct _KlasterGridBoard
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *scrolled;
  KlasterGridView *view;
  GtkWidget *words;

  /* owned */
  KlasterSession *session;
  GQueue writes; /* Write */

  gboolean writing;
  gboolean noticed; /* the words are a notice, not the cell */
};

G_DEFINE_FINAL_TYPE (KlasterGridBoard, klaster_grid_board, GTK_TYPE_WIDGET)

static void
write_free (gpointer data)
{
  Write *write = data;

  g_ptr_array_unref (write->entries);
  g_free (write->summary);
  g_free (write);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Write, write_free)

/* ---- words below the grid */

static void
show_words (KlasterGridBoard *self)
{
  g_autofree char *words = klaster_grid_view_dup_words (self->view);

  if (!self->noticed)
    gtk_label_set_text (GTK_LABEL (self->words), words);
}

static void
on_notice_cb (KlasterGridBoard *self, const char *sentence, gboolean refused)
{
  self->noticed = sentence != NULL;
  if (sentence != NULL)
    gtk_label_set_text (GTK_LABEL (self->words), sentence);
  if (refused)
    gtk_widget_add_css_class (self->words, "refused");
  else
    gtk_widget_remove_css_class (self->words, "refused");
  show_words (self);
}

/* ---- writing, one change after the other */

static void write_next (KlasterGridBoard *self);

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterGridBoard) self = user_data;
  g_autoptr (Write) write = g_queue_pop_head (&self->writes);
  g_autoptr (GError) error = NULL;
  gboolean stored = klaster_report_write_finish (result, &error);

  self->writing = FALSE;
  if (self->view == NULL)
    return;
  klaster_grid_view_settle (self->view, write->entries, stored ? NULL : error->message);
  if (!stored)
    klaster_session_fail (self->session, error);
  write_next (self);
}

static void
write_next (KlasterGridBoard *self)
{
  Write *write = g_queue_peek_head (&self->writes);

  if (self->writing || write == NULL)
    return;
  self->writing = TRUE;
  klaster_report_write_async (self->session, write->entries, write->summary, NULL, on_written_cb,
                              g_object_ref (self));
}

static void
on_entries_cb (KlasterGridBoard *self, GPtrArray *entries, const char *summary)
{
  Write *write = g_new (Write, 1);

  *write = (Write){ g_ptr_array_ref (entries), g_strdup (summary) };
  g_queue_push_tail (&self->writes, write);
  write_next (self);
}

/* ---- children */

static GtkWidget *
create_foot (KlasterGridBoard *self, GtkWidget *legend)
{
  GtkBox *foot = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18));

  self->words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->words), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_label_set_lines (GTK_LABEL (self->words), 2);
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_widget_add_css_class (self->words, "grid-words");
  gtk_widget_add_css_class (GTK_WIDGET (foot), "grid-foot");
  gtk_box_append (foot, self->words);
  gtk_box_append (foot, legend);
  return GTK_WIDGET (foot);
}

static void
klaster_grid_board_dispose (GObject *object)
{
  KlasterGridBoard *self = KLASTER_GRID_BOARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  self->view = NULL;
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_grid_board_parent_class)->dispose (object);
}

static void
klaster_grid_board_finalize (GObject *object)
{
  g_queue_clear_full (&KLASTER_GRID_BOARD (object)->writes, write_free);
  G_OBJECT_CLASS (klaster_grid_board_parent_class)->finalize (object);
}

static void
klaster_grid_board_class_init (KlasterGridBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_grid_board_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_grid_board_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_grid_board_init (KlasterGridBoard *self)
{
  g_queue_init (&self->writes);
}

/* Public functions */

KlasterGridBoard *
klaster_grid_board_new (KlasterSession *session, GtkWidget *legend)
{
  KlasterGridBoard *self = g_object_new (KLASTER_TYPE_GRID_BOARD, NULL);

  self->session = g_object_ref (session);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->scrolled = gtk_scrolled_window_new ();
  self->view = klaster_grid_view_new ();
  klaster_grid_view_set_read_only (
      self->view, klaster_store_is_read_only (klaster_session_get_store (session)));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->scrolled);
  gtk_box_append (GTK_BOX (self->box), create_foot (self, legend));
  g_signal_connect_object (self->view, "entries", G_CALLBACK (on_entries_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "moved", G_CALLBACK (show_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notice", G_CALLBACK (on_notice_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

KlasterGridView *
klaster_grid_board_get_view (KlasterGridBoard *self)
{
  return self->view;
}

GtkWidget *
klaster_grid_board_get_scrolled (KlasterGridBoard *self)
{
  return self->scrolled;
}

gboolean
klaster_grid_board_is_writing (KlasterGridBoard *self)
{
  return self->writing;
}

const char *
klaster_grid_board_get_words (KlasterGridBoard *self)
{
  return gtk_label_get_text (GTK_LABEL (self->words));
}
