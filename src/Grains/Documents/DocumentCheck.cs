using System.Security.Cryptography;
using System.Text;
using Beffroi.Twin;

namespace Beffroi.Documents;

/// <summary>Whether a version may be added, and what it is. Pure.</summary>
internal static class DocumentCheck
{
    private const int LongestId = 100;
    private const int LongestWords = 500;

    /// <summary>Null when it may.</summary>
    public static Outcome? Fault(string id, string text, Document? newest, int replaces, Cause cause)
    {
        if (!IsId(id))
        {
            return Outcome.Refused("bad-document-id", $"'{id}' is no id of a document.", $"Use 1 to {LongestId} of a to z, 0 to 9 and -, beginning with a letter or digit.");
        }

        if (text.Length > IDocuments.LongestText)
        {
            return Outcome.Refused("oversized", $"The text has {text.Length} characters.", $"Keep it to {IDocuments.LongestText}.");
        }

        if (!Word.Is(cause.Author, LongestWords))
        {
            return Outcome.Refused("no-author", "It is not said who writes this.", $"Give an author, of at most {LongestWords} characters.");
        }

        if (!Word.Is(cause.Reason, LongestWords))
        {
            return Outcome.Refused("no-reason", "It is not said why this is written.", $"Give a reason, of at most {LongestWords} characters.");
        }

        var number = newest?.Head.Number ?? 0;
        return replaces == number ? null : Conflict(number, replaces);
    }

    public static Outcome Unknown(string kind, string id) => Outcome.Refused("unknown-document", $"There is no {kind} '{id}'.", "See the list of them.");

    public static Outcome Conflict(int number, int replaces) => Outcome.Refused(
        "version-conflict", $"The newest version is {number}, and this replaces {replaces}.", "Read the newest version, and write yours on it.");

    public static Document Next(string kind, string id, string text, bool withdrawn, Document? newest, Cause cause, Instant now) => new(
        new(kind, id, (newest?.Head.Number ?? 0) + 1, withdrawn, cause.Author.Trim(), cause.Reason!.Trim(), now, Hash(text), 0), text);

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static bool IsId(string id) =>
        id.Length is > 0 and <= LongestId && id[0] != '-' && id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
