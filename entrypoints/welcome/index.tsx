import { mount } from '../surface/mount.tsx';
import '../../assets/card.css';
import { Welcome } from './Welcome.tsx';
import './style.css';

mount(<Welcome />);
