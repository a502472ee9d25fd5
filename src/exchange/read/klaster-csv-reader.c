#include "klaster-csv-reader.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-csv-guess.h"

#define WINDOW_BYTES (128 * 1024)
#define SAMPLE_BYTES (64 * 1024)

/* What a byte may mean outside quotes (PLAIN) and inside (QUOTED). */
enum
{
  STOPS_PLAIN = 1 << 0,
  STOPS_QUOTED = 1 << 1
};

typedef enum
{
  CELL_BEGINS,
  CELL_PLAIN,
  CELL_QUOTED,
  CELL_QUOTE_SEEN /* the closing quote, or the first of two */
} State;

struct _KlasterCsvReader
{
  KlasterBook *book; /* borrowed */
  KlasterTextSource *source;
  goffset size;
  char separator;
  gboolean damaged; /* texts may hold U+FFFD */
  guint8 stops[256];

  /* The window on the text. Cells are unquoted in place: AT runs ahead of OUT. Positions count from
   * its beginning. */
  char *window; /* one byte more than CAPACITY, for the NUL of the last cell */
  gsize capacity;
  gsize end;
  gsize begin; /* of the record */
  gsize at;
  gsize out;
  gsize cell; /* where the text of the cell begins */
  State state;
  gboolean at_end;
  gboolean begun;
  gboolean after_cr; /* a "\n" belongs to the line end before */

  guint number;
  guint line; /* where the reader is */
  GArray *cells; /* KlasterCell; text is a position until the record is complete */
};

/* ------------------------------------------------------------------ window */

static KlasterBookStep
fail (KlasterCsvReader *self, KlasterBookErrorCode code, const char *reason, GError **error)
{
  klaster_book_set_error (self->book, error, code, self->number + 1, self->cells->len + 1, reason);
  return KLASTER_BOOK_FAILED;
}

static KlasterBookStep
fail_long (KlasterCsvReader *self, GError **error)
{
  return fail (self, KLASTER_BOOK_ERROR_LIMIT,
               _ ("the cell is longer than 1 MB, or the row longer than 8 MB. Perhaps a quotation "
                  "mark is missing here or the file is no table."),
               error);
}

static void
move_to_front (KlasterCsvReader *self)
{
  gsize shift = self->begin;

  memmove (self->window, self->window + shift, self->end - shift);
  self->end -= shift;
  self->at -= shift;
  self->out -= shift;
  self->cell -= shift;
  self->begin = 0;
  for (guint i = 0; i < self->cells->len; i++)
    {
      KlasterCell *cell = &g_array_index (self->cells, KlasterCell, i);

      cell->text = GSIZE_TO_POINTER (GPOINTER_TO_SIZE (cell->text) - shift);
    }
}

/* More text behind what is there; the record stays whole. */
static gboolean
fill (KlasterCsvReader *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gssize n;

  if (self->begin > 0)
    move_to_front (self);
  if (self->out - self->cell > KLASTER_BOOK_MAX_CELL_BYTES
      || self->end > KLASTER_BOOK_MAX_ROW_BYTES)
    return fail_long (self, error) != KLASTER_BOOK_FAILED;
  if (self->capacity - self->end < WINDOW_BYTES / 2)
    {
      self->capacity *= 2;
      self->window = g_realloc (self->window, self->capacity + 1);
    }
  n = klaster_text_source_read (self->source, self->window + self->end, self->capacity - self->end,
                                self->book->cancellable, &local_error);
  if (n < 0)
    {
      klaster_book_take_error (self->book, error, g_steal_pointer (&local_error));
      return FALSE;
    }
  self->end += n;
  self->at_end = n == 0;
  klaster_book_set_progress (self->book, klaster_text_source_get_position (self->source),
                             self->size);
  return TRUE;
}

/* ------------------------------------------------------------------ cells */

/* Moves the text up to TO behind what the cell has. */
static inline void
keep (KlasterCsvReader *self, gsize to)
{
  if (self->out != self->at)
    memmove (self->window + self->out, self->window + self->at, to - self->at);
  self->out += to - self->at;
  self->at = to;
}

static inline void
end_cell (KlasterCsvReader *self)
{
  KlasterCell cell = { self->out > self->cell ? KLASTER_CELL_TEXT : KLASTER_CELL_EMPTY,
                       GSIZE_TO_POINTER (self->cell), NAN, NULL };

  self->window[self->out] = '\0';
  g_array_append_val (self->cells, cell);
  self->state = CELL_BEGINS;
}

/* What is in the way of a cell that ends here, or NULL. */
static const char *
find_trouble (KlasterCsvReader *self)
{
  if (self->out - self->cell > KLASTER_BOOK_MAX_CELL_BYTES)
    return _ ("the cell is longer than 1 MB.");
  if (self->cells->len >= KLASTER_BOOK_MAX_COLUMNS)
    return _ ("there are more than 4,096 columns.");
  return NULL;
}

/* Up to the next byte that means something, or the end of the window. */
static inline gsize
find_stop (KlasterCsvReader *self, guint8 stop)
{
  const guchar *p = (const guchar *)self->window + self->at;
  const guchar *end = (const guchar *)self->window + self->end;

  while (p < end && (self->stops[*p] & stop) == 0)
    p++;
  return p - (const guchar *)self->window;
}

static void
scan_quoted (KlasterCsvReader *self)
{
  keep (self, find_stop (self, STOPS_QUOTED));
  if (self->at == self->end)
    return;
  if (self->window[self->at] == '\n')
    {
      self->line++;
      keep (self, self->at + 1);
    }
  else
    {
      self->at++;
      self->state = CELL_QUOTE_SEEN;
    }
}

static void
begin_cell (KlasterCsvReader *self)
{
  gboolean quoted = self->window[self->at] == '"';

  self->at += quoted;
  self->cell = self->out = self->at;
  self->state = quoted ? CELL_QUOTED : CELL_PLAIN;
}

static void
judge_quote (KlasterCsvReader *self)
{
  gboolean doubled = self->window[self->at] == '"';

  if (doubled)
    keep (self, self->at + 1);
  self->state = doubled ? CELL_QUOTED : CELL_PLAIN;
}

/* TRUE when the record is complete, with its line end taken. */
static gboolean
scan_plain (KlasterCsvReader *self, const char **trouble)
{
  char stop;

  keep (self, find_stop (self, STOPS_PLAIN));
  if (self->at == self->end)
    return FALSE;
  *trouble = find_trouble (self);
  if (*trouble != NULL)
    return FALSE;
  stop = self->window[self->at++];
  end_cell (self);
  self->after_cr = stop == '\r';
  return stop != self->separator;
}

/* ------------------------------------------------------------------ records */

static gboolean
begin (KlasterCsvReader *self, GError **error)
{
  char separator;

  if (!fill (self, error))
    return FALSE;
  self->begun = TRUE;
  self->begin = klaster_csv_measure_sep_line (self->window, self->end, &separator);
  self->line += self->begin > 0;
  self->at = self->out = self->cell = self->begin;
  return TRUE;
}

/* The text is at its end: closes the last record when there is one. */
static KlasterBookStep
end_text (KlasterCsvReader *self, GError **error)
{
  const char *trouble = find_trouble (self);

  if (self->state == CELL_QUOTED)
    return fail (self, KLASTER_BOOK_ERROR_DAMAGED,
                 _ ("a quotation mark opens here and is never closed."), error);
  if (self->state == CELL_BEGINS && self->cells->len == 0)
    return KLASTER_BOOK_END;
  if (trouble != NULL)
    return fail (self, KLASTER_BOOK_ERROR_LIMIT, trouble, error);
  if (self->state == CELL_BEGINS)
    self->cell = self->out = self->at;
  end_cell (self);
  return KLASTER_BOOK_ROW;
}

/* Positions become pointers: the window does not move any more before the next call. */
static void
give (KlasterCsvReader *self, KlasterRow *row, guint line)
{
  KlasterCell *cells = (KlasterCell *)(gpointer)self->cells->data;

  for (guint i = 0; i < self->cells->len; i++)
    {
      cells[i].text = self->window + GPOINTER_TO_SIZE (cells[i].text);
      if (self->damaged && strstr (cells[i].text, KLASTER_TEXT_UNREADABLE) != NULL)
        cells[i].warning = _ ("Some letters of this cell could not be read.");
    }
  row->number = self->number;
  row->line = line;
  row->n_cells = self->cells->len;
  row->cells = cells;
}

static gboolean
pass_line_feed (KlasterCsvReader *self)
{
  if (self->after_cr && self->window[self->at] == '\n')
    self->begin = ++self->at;
  self->after_cr = FALSE;
  return self->at < self->end;
}

static KlasterBookStep
read_record (KlasterCsvReader *self, GError **error)
{
  const char *trouble = NULL;

  while (TRUE)
    {
      if (self->at == self->end || (self->after_cr && !pass_line_feed (self)))
        {
          if (!self->at_end && !fill (self, error))
            return KLASTER_BOOK_FAILED;
          if (self->at_end && self->at == self->end)
            return end_text (self, error);
          continue;
        }
      if (self->state == CELL_BEGINS)
        begin_cell (self);
      else if (self->state == CELL_QUOTED)
        scan_quoted (self);
      else if (self->state == CELL_QUOTE_SEEN)
        judge_quote (self);
      else if (scan_plain (self, &trouble))
        return KLASTER_BOOK_ROW;
      else if (trouble != NULL)
        return fail (self, KLASTER_BOOK_ERROR_LIMIT, trouble, error);
    }
}

KlasterBookStep
klaster_csv_reader_next (KlasterCsvReader *self, KlasterRow *row, GError **error)
{
  KlasterBookStep step;
  guint line;

  if (!self->begun && !begin (self, error))
    return KLASTER_BOOK_FAILED;
  self->begin = self->at;
  self->state = CELL_BEGINS;
  g_array_set_size (self->cells, 0);
  if (self->number >= KLASTER_BOOK_MAX_ROWS)
    return fail (self, KLASTER_BOOK_ERROR_LIMIT, _ ("there are more than 1,100,000 rows."), error);
  line = ++self->line;
  step = read_record (self, error);
  if (step != KLASTER_BOOK_ROW)
    return step;
  self->number++;
  give (self, row, line);
  return step;
}

KlasterCsvReader *
klaster_csv_reader_new (KlasterBook *book,
                        GInputStream *stream,
                        goffset size,
                        KlasterEncoding encoding,
                        char separator)
{
  KlasterCsvReader *self = g_new0 (KlasterCsvReader, 1);

  self->book = book;
  self->source = klaster_text_source_new (stream, encoding);
  self->size = size;
  self->separator = separator;
  self->damaged = encoding != KLASTER_ENCODING_UTF8;
  self->stops[(guchar)separator] |= STOPS_PLAIN;
  self->stops['\n'] |= STOPS_PLAIN | STOPS_QUOTED;
  self->stops['\r'] |= STOPS_PLAIN;
  self->stops['"'] |= STOPS_QUOTED;
  self->capacity = WINDOW_BYTES;
  self->window = g_malloc (self->capacity + 1);
  self->cells = g_array_new (FALSE, FALSE, sizeof (KlasterCell));
  return self;
}

void
klaster_csv_reader_free (KlasterCsvReader *self)
{
  if (self == NULL)
    return;
  klaster_text_source_free (self->source);
  g_array_unref (self->cells);
  g_free (self->window);
  g_free (self);
}

/* ------------------------------------------------------------------ guess */

static gboolean
guess_encoding (KlasterBook *book, GInputStream *stream, KlasterEncoding *encoding, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (klaster_encoding_guess (stream, encoding, book->cancellable, &local_error))
    return TRUE;
  klaster_book_take_error (book, error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
guess_separator (KlasterBook *book,
                 GInputStream *stream,
                 KlasterEncoding encoding,
                 char *separator,
                 GError **error)
{
  g_autoptr (KlasterTextSource) source = klaster_text_source_new (stream, encoding);
  g_autofree char *sample = g_malloc (SAMPLE_BYTES);
  g_autoptr (GError) local_error = NULL;
  gsize size = 0;
  gssize n = 1;

  while (n > 0 && size + 64 < SAMPLE_BYTES)
    {
      n = klaster_text_source_read (source, sample + size, SAMPLE_BYTES - size, book->cancellable,
                                    &local_error);
      if (n < 0)
        {
          klaster_book_take_error (book, error, g_steal_pointer (&local_error));
          return FALSE;
        }
      size += n;
    }
  if (klaster_csv_measure_sep_line (sample, size, separator) == 0)
    *separator = klaster_csv_guess_separator (sample, size);
  return TRUE;
}

gboolean
klaster_csv_reader_guess (KlasterBook *book,
                          KlasterCsvOpen open,
                          gpointer data,
                          KlasterEncoding *encoding,
                          char *separator,
                          GError **error)
{
  g_autoptr (GInputStream) first = open (data, error);
  g_autoptr (GInputStream) second = NULL;

  if (first == NULL || !guess_encoding (book, first, encoding, error))
    return FALSE;
  second = open (data, error);
  return second != NULL && guess_separator (book, second, *encoding, separator, error);
}
