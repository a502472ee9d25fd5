/* What newer versions of GTK and libadwaita replace: file choosers and message dialogs, in one place. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks where to save; FILTERS: "*.pdf" style pattern with a label, or NULL. NULL file: given up. */
typedef void (*KlasterFileFunc) (GFile *file, gpointer user_data);
/* NAME: proposed file name. FUNC is called once, with NULL when given up; USER_DATA_FREE afterwards. */
void klaster_dialog_save_file (GtkWindow *parent,
                               const char *title,
                               const char *name,
                               KlasterFileFunc func,
                               gpointer user_data,
                               GDestroyNotify user_data_free);
/* PATTERN: "*.db" or NULL for all files. */
void klaster_dialog_open_file (GtkWindow *parent,
                               const char *title,
                               const char *pattern,
                               const char *pattern_label,
                               KlasterFileFunc func,
                               gpointer user_data,
                               GDestroyNotify user_data_free);
/* Several files, of GFile; NULL: given up. */
typedef void (*KlasterFilesFunc) (GListModel *files, gpointer user_data);
void klaster_dialog_open_files (GtkWindow *parent,
                                const char *title,
                                KlasterFilesFunc func,
                                gpointer user_data,
                                GDestroyNotify user_data_free);
/* What a drop target for GDK_TYPE_FILE_LIST got, as such a list. (transfer full) */
GListModel *klaster_dialog_list_dropped (const GValue *value);
void klaster_dialog_choose_folder (GtkWindow *parent,
                                   const char *title,
                                   KlasterFileFunc func,
                                   gpointer user_data,
                                   GDestroyNotify user_data_free);
/* A question with "cancel" and one other answer; FUNC is called only on that answer. */
typedef void (*KlasterAnswerFunc) (gpointer user_data);
void klaster_dialog_ask (GtkWindow *parent,
                         const char *heading,
                         const char *body,
                         const char *answer,
                         KlasterAnswerFunc func,
                         gpointer user_data,
                         GDestroyNotify user_data_free);
/* The same where the answer throws work away: Enter gives the other one. */
void klaster_dialog_ask_to_lose (GtkWindow *parent,
                                 const char *heading,
                                 const char *body,
                                 const char *answer,
                                 KlasterAnswerFunc func,
                                 gpointer user_data,
                                 GDestroyNotify user_data_free);

/* Closes the windows that stand above WINDOW, the uppermost first. FALSE when one stays: it holds text that is not
 * saved and asks about it, or it is at work. Main thread. */
gboolean klaster_dialog_close_above (GtkWindow *window);

/* A question that is answered with a line of text. Strings are borrowed during the call. */
typedef struct
{
  const char *heading, *body;
  const char *answer; /* label of the button that answers */
  const char *hint; /* in the line while it is empty, or NULL */
  const char *text; /* that stands there at first, or NULL */
  /* What TEXT, which has no blanks around it, means; NULL: it is no answer. (transfer full) NULL: any text but "". */
  char *(*read) (const char *text, gpointer user_data);
} KlasterTextQuestion;

typedef void (*KlasterTextFunc) (const char *answer, gpointer user_data);
/* As klaster_dialog_ask(); the button cannot be pressed while the text is no answer. */
void klaster_dialog_ask_text (GtkWindow *parent,
                              const KlasterTextQuestion *question,
                              KlasterTextFunc func,
                              gpointer user_data,
                              GDestroyNotify user_data_free);

G_END_DECLS
