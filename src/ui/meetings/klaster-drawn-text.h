/* Lines of text and pills that a widget draws by itself. A list view makes some hundred rows at once; a row of
 * ten labels costs a millisecond, one that draws its texts a fiftieth of it. Main thread, in snapshot.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  gboolean strong;
  gboolean quiet; /* smaller and paler */
  int lines; /* breaks into at most so many; 0 and 1: one line. Cut off with dots. */
} KlasterTextStyle;

/* At X, Y in WIDTH pixels; returns the height that it takes. TEXT "" takes none. */
int klaster_draw_text (GtkWidget *widget,
                       GtkSnapshot *snapshot,
                       const char *text,
                       const KlasterTextStyle *style,
                       int x,
                       int y,
                       int width);
typedef enum
{
  KLASTER_PILL_PLAIN,
  KLASTER_PILL_TODAY,
  KLASTER_PILL_OVERDUE
} KlasterPillKind;
/* A short word on a ground of its own; returns its height. */
int klaster_draw_pill (GtkWidget *widget,
                       GtkSnapshot *snapshot,
                       const char *text,
                       KlasterPillKind kind,
                       int x,
                       int y,
                       int width);
/* Height of a line in that style. */
int klaster_text_get_line_height (GtkWidget *widget, const KlasterTextStyle *style);
int klaster_pill_get_height (GtkWidget *widget);

G_END_DECLS
