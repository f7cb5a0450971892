using Acornima;
using Acornima.Ast;
using Jint;

namespace Beffroi.Devices;

/// <summary>The scripts a child has read, the newest of them: reading one takes longer than running it.</summary>
internal sealed class ScriptShelf
{
    private const int Most = 200;

    private readonly Dictionary<string, ReadScript> _read = [];
    private readonly Queue<string> _order = [];

    /// <summary>Null with a reply when the text is not here or cannot be read.</summary>
    public ReadScript? Find(ScriptRequest request, out ScriptReply? fault)
    {
        fault = null;
        if (_read.TryGetValue(request.Script, out var known))
        {
            return known;
        }

        if (request.Source is not { } source)
        {
            fault = ScriptReply.Refuse(ScriptReply.Forgotten, "");
            return null;
        }

        try
        {
            Keep(request.Script, known = ReadScript.Of(source));
            return known;
        }
        catch (ScriptPreparationException unreadable)
        {
            var place = (unreadable.InnerException as ParseErrorException)?.Error;
            fault = ScriptReply.Refuse(CodecCode.Unreadable, place?.Description ?? unreadable.InnerException?.Message ?? unreadable.Message, place?.LineNumber ?? 0, place?.Column + 1 ?? 0);
            return null;
        }
    }

    private void Keep(string name, ReadScript script)
    {
        if (_order.Count >= Most)
        {
            _read.Remove(_order.Dequeue());
        }

        _read[name] = script;
        _order.Enqueue(name);
    }
}
