using System.Buffers;
using Beffroi.Journal;
using Orleans.Serialization;

namespace Beffroi.Twin;

/// <summary>Changes, states and effects as bytes and back. The first byte is the format, so that a later one can be told apart.</summary>
public sealed class AssetCodec(Serializer serializer, Catalogue catalogue) : IStateFold, IEffectReader
{
    private const byte Format = 1;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _writer;

    private readonly Serializer<Change> _changes = serializer.GetSerializer<Change>();
    private readonly Serializer<SavedState> _states = serializer.GetSerializer<SavedState>();
    private readonly Serializer<EffectContent> _effects = serializer.GetSerializer<EffectContent>();

    public byte[] Write(Change change) => Framed(_changes, change);

    public byte[] Write(EffectContent effect) => Framed(_effects, effect);

    public byte[] Write(AssetKind kind, AssetState state) => Framed(_states, Save(kind, state));

    /// <summary>A state without what only tells repeats apart: what the past is shown from.</summary>
    public byte[] WriteShown(AssetKind kind, AssetState state) => Framed(_states, Save(kind, state) with { Sources = null, Recent = null, Heard = null });

    public Change ReadChange(ReadOnlyMemory<byte> body) => _changes.Deserialize(Unframed(body))!;

    public EffectContent Read(ReadOnlyMemory<byte> body) => _effects.Deserialize(Unframed(body))!;

    public AssetState FromSnapshot(SnapshotRow snapshot) =>
        Restore(catalogue.Kind(snapshot.Asset.Kind), _states.Deserialize(Unframed(snapshot.State))!);

    public AssetState Apply(AssetState? state, ChangeRow row)
    {
        var kind = catalogue.Kind(row.Asset.Kind);
        state ??= new(kind.Properties.Length);
        AssetFold.Apply(kind, state, ReadChange(row.Body), row.Version, row.At);
        return state;
    }

    private static SavedState Save(AssetKind kind, AssetState state) => new()
    {
        Version = state.Version,
        ChangedAt = state.ChangedAt,
        LastSeen = state.LastSeen,
        Ordinal = state.Ordinal,
        Retired = state.Retired,
        Description = state.Description,
        Slots = [.. kind.Properties
            .Select(p => (Property: p, Slot: state.Slots[p.Slot]))
            .Where(s => s.Slot.Quality != Quality.Unknown)
            .Select(s => new SavedSlot(s.Property.Name, s.Slot.ValueOf(s.Property), s.Slot.At, s.Slot.ChangedAt, s.Slot.Quality))],
        Sources = state.Sources,
        Recent = state.Recent,
        Conditions = state.Conditions,
        Dependants = state.Dependants,
        Heard = state.Heard,
        Controls = state.Controls,
        Alarms = state.Alarms,
        Rulings = state.Rulings,
        Inputs = state.Inputs,
        Followers = state.Followers,
        Sites = state.Sites,
    };

    private static AssetState Restore(AssetKind kind, SavedState saved)
    {
        var state = new AssetState(kind.Properties.Length)
        {
            Version = saved.Version,
            ChangedAt = saved.ChangedAt,
            LastSeen = saved.LastSeen,
            Ordinal = saved.Ordinal,
            Retired = saved.Retired,
            Description = saved.Description,
            Sources = saved.Sources,
            Recent = saved.Recent,
            Conditions = saved.Conditions,
            Dependants = saved.Dependants,
            Heard = saved.Heard,
            Controls = saved.Controls,
            Alarms = saved.Alarms ?? AlarmFold.Remembered(saved.Conditions),
            Rulings = saved.Rulings,
            Inputs = saved.Inputs,
            Followers = saved.Followers,
            Sites = saved.Sites,
        };
        foreach (var slot in saved.Slots)
        {
            if (kind.Find(slot.Property) is { } property && slot.Value.Form == property.Form)
            {
                var (number, text) = SlotContent.Of(property, slot.Value);
                state.Slots[property.Slot] = new() { Number = number, Text = text, At = slot.At, ChangedAt = slot.ChangedAt, Quality = slot.Quality };
            }
        }

        return state;
    }

    private static byte[] Framed<T>(Serializer<T> serializer, T value)
    {
        var writer = _writer ??= new(1024);
        writer.ResetWrittenCount();
        writer.GetSpan(1)[0] = Format;
        writer.Advance(1);
        serializer.Serialize(value, writer);
        return writer.WrittenSpan.ToArray();
    }

    private static ReadOnlyMemory<byte> Unframed(ReadOnlyMemory<byte> body) =>
        body.Length > 0 && body.Span[0] == Format
            ? body[1..]
            : throw new InvalidDataException("These bytes were written by a newer version of the program, or are damaged.");
}
