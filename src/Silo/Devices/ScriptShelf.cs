using Acornima;
using Jint;

namespace Beffroi.Devices;

/// <summary>The scripts a child has read and used last: reading one takes longer than running it. What they hold of the heap is some fifty times their text.</summary>
internal sealed class ScriptShelf(int most = ScriptShelf.MostCharacters)
{
    private const int MostCharacters = 1_000_000;

    private readonly Dictionary<string, LinkedListNode<(string Name, int Characters, ReadScript Script)>> _read = [];
    private readonly LinkedList<(string Name, int Characters, ReadScript Script)> _order = [];
    private int _characters;

    /// <summary>Null with a reply when the text is not here or cannot be read.</summary>
    public ReadScript? Find(ScriptRequest request, out ScriptReply? fault)
    {
        fault = null;
        if (_read.TryGetValue(request.Script, out var known))
        {
            _order.Remove(known);
            _order.AddLast(known);
            return known.Value.Script;
        }

        if (request.Source is not { } source)
        {
            fault = ScriptReply.Refuse(ScriptReply.Forgotten, "");
            return null;
        }

        try
        {
            return Keep(request.Script, source.Length, ReadScript.Of(source));
        }
        catch (ScriptPreparationException unreadable)
        {
            var place = (unreadable.InnerException as ParseErrorException)?.Error;
            fault = ScriptReply.Refuse(CodecCode.Unreadable, place?.Description ?? unreadable.InnerException?.Message ?? unreadable.Message, place?.LineNumber ?? 0, place?.Column + 1 ?? 0);
            return null;
        }
    }

    private ReadScript Keep(string name, int characters, ReadScript script)
    {
        for (_characters += characters; _characters > most && _order.First is { } oldest; _characters -= oldest.Value.Characters)
        {
            _order.RemoveFirst();
            _read.Remove(oldest.Value.Name);
        }

        _read[name] = _order.AddLast((name, characters, script));
        return script;
    }
}
