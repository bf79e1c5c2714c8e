import { useState } from 'react';
import { cancelReasons } from '../call.js';

export default function Page() {
  const [reasons, setReasons] = useState([]);
  const load = async () => setReasons(await cancelReasons({ baseUrl: location.origin, username: 'a', password: 'b' }));
  return (
    <button type="button" onClick={load}>
      {reasons.join()}
    </button>
  );
}
