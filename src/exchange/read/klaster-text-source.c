#include "klaster-text-source.h"

#include <string.h>

#define RAW_BYTES (32 * 1024)
#define GUESS_BYTES (64 * 1024)
/* UTF-8 bytes that one byte of a file may become. */
#define MAX_GROWTH 3
#define BOM "\xef\xbb\xbf"

struct _KlasterTextSource
{
  GInputStream *stream;
  KlasterEncoding encoding;
  gboolean begun;
  guint64 position;
  guchar raw[RAW_BYTES];
  gsize n_raw; /* left from the last time */
};

/* ------------------------------------------------------------------ guess */

typedef struct
{
  guint64 n_right; /* letters of several bytes */
  guint64 n_wrong; /* bytes */
  guint64 n_nul;
} Tally;

/* Length of the letter at TEXT: 0 for a wrong one, -1 when it goes on after the end. */
static int
measure_letter (const guchar *text, gsize size)
{
  gunichar letter;

  if (*text == 0)
    return 0;
  if (*text < 0x80)
    return 1;
  letter = g_utf8_get_char_validated ((const char *)text, size);
  if (letter == (gunichar)-2)
    return -1;
  return letter == (gunichar)-1 ? 0 : g_utf8_skip[*text];
}

/* Eight bytes, each of them ASCII and none of them NUL. */
static gboolean
is_plain (const guchar *text)
{
  guint64 word;

  memcpy (&word, text, sizeof word);
  return ((word | (word - 0x0101010101010101u)) & 0x8080808080808080u) == 0;
}

/* Gives the number of bytes at the end that wait for more. */
static gsize
tally_chunk (Tally *tally, const guchar *text, gsize size)
{
  gsize at = 0;

  while (at < size)
    {
      int length;

      while (at + 8 <= size && is_plain (text + at))
        at += 8;
      if (at == size)
        break;
      length = measure_letter (text + at, size - at);
      if (length < 0)
        return size - at;
      tally->n_right += length > 1;
      tally->n_wrong += length == 0 && text[at] != 0;
      tally->n_nul += text[at] == 0;
      at += MAX (length, 1);
    }
  return 0;
}

static KlasterEncoding
judge (const Tally *tally, gboolean has_mark)
{
  if (tally->n_wrong == 0)
    return tally->n_nul > 0 ? KLASTER_ENCODING_UTF8_DAMAGED : KLASTER_ENCODING_UTF8;
  if (has_mark || tally->n_right > tally->n_wrong)
    return KLASTER_ENCODING_UTF8_DAMAGED;
  return KLASTER_ENCODING_WINDOWS_1252;
}

gboolean
klaster_encoding_guess (GInputStream *stream,
                        KlasterEncoding *encoding,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autofree guchar *chunk = g_malloc (GUESS_BYTES);
  Tally tally = { 0 };
  gboolean first = TRUE, has_mark = FALSE;
  gsize kept = 0, size;

  do
    {
      if (!g_input_stream_read_all (stream, chunk + kept, GUESS_BYTES - kept, &size, cancellable,
                                    error))
        return FALSE;
      if (first && size >= 2
          && (memcmp (chunk, "\xff\xfe", 2) == 0 || memcmp (chunk, "\xfe\xff", 2) == 0))
        {
          *encoding = *chunk == 0xff ? KLASTER_ENCODING_UTF16_LE : KLASTER_ENCODING_UTF16_BE;
          return TRUE;
        }
      if (first)
        has_mark = size >= 3 && memcmp (chunk, BOM, 3) == 0;
      first = FALSE;
      size += kept;
      kept = tally_chunk (&tally, chunk, size);
      memmove (chunk, chunk + size - kept, kept);
    }
  while (size == GUESS_BYTES);
  tally.n_wrong += kept;
  *encoding = judge (&tally, has_mark);
  return TRUE;
}

const char *
klaster_encoding_get_name (KlasterEncoding encoding)
{
  switch (encoding)
    {
    case KLASTER_ENCODING_UTF16_LE:
    case KLASTER_ENCODING_UTF16_BE:
      return "UTF-16";
    case KLASTER_ENCODING_WINDOWS_1252:
      return "Windows-1252";
    case KLASTER_ENCODING_UTF8:
    case KLASTER_ENCODING_UTF8_DAMAGED:
    default:
      return "UTF-8";
    }
}

/* ------------------------------------------------------------------ decoding */

/* Each takes whole letters of RAW, all of it when LAST, adds to OUT and gives the bytes taken. */

static char *
put_unreadable (char *out)
{
  memcpy (out, KLASTER_TEXT_UNREADABLE, 3);
  return out + 3;
}

static gsize
decode_utf8 (const guchar *raw, gsize size, gboolean last, char **out)
{
  gsize at = 0;

  while (at < size)
    {
      int length = measure_letter (raw + at, size - at);

      if (length < 0 && !last)
        break;
      if (length <= 0)
        *out = put_unreadable (*out);
      else
        {
          memcpy (*out, raw + at, length);
          *out += length;
        }
      at += MAX (length, 1);
    }
  return at;
}

static gunichar
get_unit (const guchar *raw, gboolean little)
{
  return little ? raw[0] | raw[1] << 8 : raw[1] | raw[0] << 8;
}

static gsize
decode_utf16 (const guchar *raw, gsize size, gboolean last, gboolean little, char **out)
{
  gsize at = 0;

  for (; at + 2 <= size; at += 2)
    {
      gunichar letter = get_unit (raw + at, little);

      if (letter >= 0xd800 && letter < 0xdc00)
        {
          gunichar low = at + 4 <= size ? get_unit (raw + at + 2, little) : 0;

          if (at + 4 > size && !last)
            break;
          if (low >= 0xdc00 && low < 0xe000)
            {
              letter = 0x10000 + ((letter - 0xd800) << 10) + (low - 0xdc00);
              at += 2;
            }
        }
      if (letter == 0 || (letter >= 0xd800 && letter < 0xe000))
        *out = put_unreadable (*out);
      else
        *out += g_unichar_to_utf8 (letter, *out);
    }
  return last ? size : at;
}

static gsize
decode_windows_1252 (const guchar *raw, gsize size, char **out)
{
  static const guint16 high[32]
      = { 0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
          0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
          0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178 };

  for (gsize i = 0; i < size; i++)
    {
      if (raw[i] == 0)
        *out = put_unreadable (*out);
      else if (raw[i] < 0x80)
        *(*out)++ = raw[i];
      else
        *out += g_unichar_to_utf8 (raw[i] < 0xa0 ? high[raw[i] - 0x80] : raw[i], *out);
    }
  return size;
}

static gsize
decode (KlasterTextSource *self, gboolean last, char **out)
{
  switch (self->encoding)
    {
    case KLASTER_ENCODING_UTF16_LE:
    case KLASTER_ENCODING_UTF16_BE:
      return decode_utf16 (self->raw, self->n_raw, last,
                           self->encoding == KLASTER_ENCODING_UTF16_LE, out);
    case KLASTER_ENCODING_WINDOWS_1252:
      return decode_windows_1252 (self->raw, self->n_raw, out);
    case KLASTER_ENCODING_UTF8:
    case KLASTER_ENCODING_UTF8_DAMAGED:
    default:
      return decode_utf8 (self->raw, self->n_raw, last, out);
    }
}

/* ------------------------------------------------------------------ source */

KlasterTextSource *
klaster_text_source_new (GInputStream *stream, KlasterEncoding encoding)
{
  KlasterTextSource *self = g_new0 (KlasterTextSource, 1);

  self->stream = g_object_ref (stream);
  self->encoding = encoding;
  return self;
}

void
klaster_text_source_free (KlasterTextSource *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->stream);
  g_free (self);
}

/* Drops the mark, which every encoding decodes to the same three bytes. */
static gsize
drop_mark (KlasterTextSource *self, char *buffer, gsize size)
{
  gboolean marked = !self->begun && size >= 3 && memcmp (buffer, BOM, 3) == 0;

  self->begun |= size > 0;
  if (!marked)
    return size;
  memmove (buffer, buffer + 3, size - 3);
  return size - 3;
}

static gssize
read_plain (KlasterTextSource *self,
            char *buffer,
            gsize size,
            GCancellable *cancellable,
            GError **error)
{
  gsize begun = 0;
  gssize n;

  if (!self->begun)
    {
      if (!g_input_stream_read_all (self->stream, buffer, 3, &begun, cancellable, error))
        return -1;
      self->position += begun;
      begun = drop_mark (self, buffer, begun);
    }
  n = g_input_stream_read (self->stream, buffer + begun, size - begun, cancellable, error);
  if (n < 0)
    return -1;
  self->position += n;
  return begun + n;
}

gssize
klaster_text_source_read (KlasterTextSource *self,
                          char *buffer,
                          gsize size,
                          GCancellable *cancellable,
                          GError **error)
{
  char *out = buffer;
  gsize room = MIN (RAW_BYTES, size / MAX_GROWTH);
  gssize n = 1;

  if (self->encoding == KLASTER_ENCODING_UTF8)
    return read_plain (self, buffer, size, cancellable, error);
  while (n > 0 && out == buffer)
    {
      gsize taken;

      n = g_input_stream_read (self->stream, self->raw + self->n_raw, room - self->n_raw,
                               cancellable, error);
      if (n < 0)
        return -1;
      self->position += n;
      self->n_raw += n;
      taken = decode (self, n == 0, &out);
      self->n_raw -= taken;
      memmove (self->raw, self->raw + taken, self->n_raw);
      out = buffer + drop_mark (self, buffer, out - buffer);
    }
  return out - buffer;
}

guint64
klaster_text_source_get_position (const KlasterTextSource *self)
{
  return self->position;
}
