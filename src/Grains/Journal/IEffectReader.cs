using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>Reads back the content of an effect that an asset wrote into <see cref="OutboxRow.Body"/>.</summary>
public interface IEffectReader
{
    EffectContent Read(ReadOnlyMemory<byte> body);
}
