namespace Beffroi.Connectors.Mqtt;

/// <summary>
/// How many connections there may be, those being admitted included: between being admitted and being connected another may ask.
/// One that was admitted and never came is forgotten after <see cref="Patience"/>.
/// </summary>
internal sealed class ConnectionLimit(int most, TimeProvider time)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _admitted = [];
    private int _connected;

    public int Connected => Volatile.Read(ref _connected);

    public bool Admit(string client)
    {
        lock (_gate)
        {
            foreach (var late in _admitted.Where(a => time.GetElapsedTime(a.Value) > Patience).Select(a => a.Key).ToList())
            {
                _admitted.Remove(late);
            }

            if (_connected + _admitted.Count >= most)
            {
                return false;
            }

            _admitted[client] = time.GetTimestamp();
            return true;
        }
    }

    public void Arrive(string client)
    {
        lock (_gate)
        {
            _admitted.Remove(client);
            _connected++;
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            _connected--;
        }
    }
}
